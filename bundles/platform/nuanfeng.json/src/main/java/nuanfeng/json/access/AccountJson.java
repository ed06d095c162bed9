// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.access;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.access.Account;
import nuanfeng.access.ServiceToken;
import nuanfeng.json.Json;

/** Accounts and tokens. A secret is written once, to whoever made it. */
public final class AccountJson {

    private AccountJson() {
    }

    public static void writeAll(JsonGenerator json, List<Account> accounts) throws IOException {
        json.writeStartArray();
        for (Account each : accounts) {
            write(json, each, Optional.empty());
        }
        json.writeEndArray();
    }

    /** @param password that the server made, which is good once */
    public static void write(JsonGenerator json, Account account, Optional<String> password) throws IOException {
        json.writeStartObject();
        json.writeStringField("user", account.subject());
        json.writeStringField("name", account.name());
        SessionJson.roles(json, account.grants());
        json.writeBooleanField("disabled", account.disabled());
        json.writeBooleanField("mustChangePassword", account.mustChange());
        json.writeNumberField("version", account.version());
        json.writeStringField("createdAt", Json.moment(account.createdAt()));
        json.writeStringField("changedAt", Json.moment(account.changedAt()));
        Json.optional(json, "password", password);
        json.writeEndObject();
    }

    public static void writeTokens(JsonGenerator json, List<ServiceToken> tokens) throws IOException {
        json.writeStartArray();
        for (ServiceToken each : tokens) {
            write(json, each, Optional.empty());
        }
        json.writeEndArray();
    }

    /** @param secret of a token that was just made */
    public static void write(JsonGenerator json, ServiceToken token, Optional<String> secret) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", token.id());
        json.writeStringField("name", token.name());
        SessionJson.roles(json, token.grants());
        json.writeStringField("by", token.by());
        json.writeStringField("createdAt", Json.moment(token.createdAt()));
        json.writeStringField("expiresAt", Json.moment(token.expiresAt()));
        if (token.revokedAt().isPresent()) {
            json.writeStringField("revokedAt", Json.moment(token.revokedAt().get()));
        }
        Json.optional(json, "secret", secret);
        json.writeEndObject();
    }
}
