// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.access.Account;
import nuanfeng.access.Principal;

/**
 * What must still be so of whoever signed in, as a session keeps it: a hash of the hash of the password, which another password changes. Whom a provider
 * has recognised has before it when they proved there who they are, 0 where the provider does not say.
 */
final class Mark {

    private static final Pattern OF_PROVIDER = Pattern.compile("p(\\d{1,12}):.*");

    private Mark() {
    }

    static String of(String keptSecret) {
        return Secrets.hash(keptSecret);
    }

    static String ofProvider(String keptSecret, Optional<Instant> provenAt) {
        return "p" + provenAt.map(Instant::getEpochSecond).orElse(0L) + ":" + of(keptSecret);
    }

    static Principal byProvider(Account account, Optional<Instant> provenAt) {
        return new Principal(account.subject(), account.name(), account.grants(), Principal.Means.PROVIDER, provenAt);
    }

    /** Who that is, if it is still so. */
    static Optional<Principal> principal(String mark, Account account, String keptSecret) {
        Matcher provider = OF_PROVIDER.matcher(mark);
        if (provider.matches()) {
            Optional<Instant> proven = Optional.of(Long.parseLong(provider.group(1))).filter(each -> each > 0).map(Instant::ofEpochSecond);
            return mark.equals(ofProvider(keptSecret, proven)) ? Optional.of(byProvider(account, proven)) : Optional.empty();
        }
        return mark.equals(of(keptSecret)) ? Optional.of(account.principal()) : Optional.empty();
    }
}
