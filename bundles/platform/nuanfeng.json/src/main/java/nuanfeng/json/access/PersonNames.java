// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.access;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.access.Account;

/** What people are called who stand in logs by what they sign in with. */
public record PersonNames(Map<String, String> bySubject) {

    public PersonNames {
        bySubject = Map.copyOf(bySubject);
    }

    public static PersonNames of(List<Account> accounts) {
        return new PersonNames(accounts.stream().filter(each -> !each.name().isBlank()).collect(Collectors.toMap(Account::subject, Account::name)));
    }

    /** As a member, when there is such a name. */
    void write(JsonGenerator json, String member, String subject) throws IOException {
        Optional<String> name = Optional.ofNullable(bySubject.get(subject));
        if (name.isPresent()) {
            json.writeStringField(member, name.get());
        }
    }
}
