// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.account;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.access.Account;
import nuanfeng.access.Accounts.Made;
import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.ServiceToken;
import nuanfeng.audit.Audits;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.TextTable;

/** Accounts and tokens as lines. */
final class AccountText {

    private static final Phrases PHRASES = Phrases.beside(AccountText.class);

    private AccountText() {
    }

    static List<String> accounts(List<Account> accounts, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("user", "name", "roles", "state", "changed");
        accounts.forEach(each -> table.row(each.subject(), each.name(), roles(each.grants()), speech.of(state(each)), Json.moment(each.changedAt())));
        return table.isEmpty() ? List.of(speech.say("no-accounts")) : table.lines("");
    }

    private static String roles(List<Grant> grants) {
        return grants.stream().map(Grant::toString).collect(Collectors.joining("\n"));
    }

    private static Text state(Account account) {
        return PHRASES.say(account.disabled() ? "disabled" : account.mustChange() ? "must-change" : "good");
    }

    /** The secret stands in a line of its own, which is shown this once. */
    static List<String> made(Made<Account> made, Language language) {
        List<String> lines = new ArrayList<>(accounts(List.of(made.what()), language));
        lines.add(language.of(PHRASES.say("password-once", made.secret())));
        return lines;
    }

    static List<String> tokens(List<ServiceToken> tokens, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("key", "name", "roles", "by", "until", "state");
        tokens.forEach(each -> table.row(each.id(), each.name(), roles(each.grants()), each.by(), Json.moment(each.expiresAt()),
                each.revokedAt().map(at -> speech.say("revoked", Json.moment(at))).orElse("")));
        return table.isEmpty() ? List.of(speech.say("no-tokens")) : table.lines("");
    }

    static List<String> madeToken(Made<ServiceToken> made, Language language) {
        List<String> lines = new ArrayList<>(tokens(List.of(made.what()), language));
        lines.add(language.of(PHRASES.say("secret-once", made.secret())));
        return lines;
    }

    static List<String> who(Principal principal, Language language) {
        return List.of(language.of(PHRASES.say("who", principal.subject(), principal.name(), principal.grants())));
    }

    static List<String> audited(long entries, Path file, Language language) {
        return List.of(language.of(PHRASES.say("audited", entries, file)));
    }

    static List<String> checked(Audits.Check check, Path file, Language language) {
        return List.of(language.of(check.intact() ? PHRASES.say("intact", file, check.entries(), check.hash()) : check.problem()));
    }

    static List<String> nobody(Language language) {
        return List.of(language.of(PHRASES.say("signed-out")));
    }
}
