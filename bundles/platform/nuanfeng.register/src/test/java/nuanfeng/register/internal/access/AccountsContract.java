// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.access.AccessException;
import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf.Deed;
import nuanfeng.access.AccountShelf.Kept;
import nuanfeng.access.Grant;
import nuanfeng.access.Role;
import nuanfeng.access.ServiceToken;
import nuanfeng.policy.PlaceId;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.Source;

/** What holds of accounts wherever they are kept. */
abstract class AccountsContract {

    private static final Instant NOW = Instant.parse("2022-07-01T00:00:00Z");
    private static final List<Grant> GRANTS = List.of(new Grant(Role.CLERK, new PlaceId("cn.testland")), new Grant(Role.PREPARE, new PlaceId("cn")));

    @TempDir
    Path folder;
    private Database database;
    private KeptAccounts accounts;

    abstract Source source() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = new Database(source(), handle -> { });
        while (!database.isReady()) {
            Thread.onSpinWait();
        }
        accounts = new KeptAccounts(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Kept kept(String subject, int version, boolean disabled, String secret) {
        return new Kept(new Account(subject, "张三", GRANTS, disabled, true, version, NOW, NOW.plusSeconds(version)), secret);
    }

    private static Deed deed(String what, String subject) {
        return new Deed("admin", what, subject, "", NOW);
    }

    private static void assertRefused(AccessException.Kind kind, Runnable work) {
        assertEquals(kind, assertThrows(AccessException.class, work::run).kind());
    }

    @Test
    void anAccountIsKeptAsItWasGiven() {
        Kept zhang = kept("zhang", 1, false, "hash");
        accounts.add(zhang, deed("create", "zhang"));
        assertTrue(accounts.isReady());
        assertEquals(Optional.of(zhang), accounts.find("zhang"));
        assertEquals(List.of(zhang.account()), accounts.accounts());
        assertEquals(Optional.empty(), accounts.find("li"));
        assertRefused(AccessException.Kind.CONFLICT, () -> accounts.add(zhang, deed("create", "zhang")));
        assertEquals(1, accounts.deeds(Optional.empty(), 10).size());
    }

    @Test
    void aChangeWantsTheVersionBefore() {
        accounts.add(kept("zhang", 1, false, "hash"), deed("create", "zhang"));
        Kept changed = kept("zhang", 2, true, "other");
        accounts.change(changed, deed("disable", "zhang"));
        assertEquals(Optional.of(changed), accounts.find("zhang"));
        assertRefused(AccessException.Kind.PRECONDITION_FAILED, () -> accounts.change(changed, deed("disable", "zhang")));
        assertRefused(AccessException.Kind.PRECONDITION_FAILED, () -> accounts.change(kept("li", 2, true, "x"), deed("disable", "li")));
        assertEquals(List.of("disable", "create"), accounts.deeds(Optional.of("zhang"), 10).stream().map(Deed::deed).toList());
        assertEquals(List.of(), accounts.deeds(Optional.of("li"), 10));
    }

    @Test
    void aTokenIsFoundByItsHashUntilItIsRevoked() {
        ServiceToken token = new ServiceToken("t1", "人事系统", GRANTS, "zhang", NOW, NOW.plusSeconds(9), Optional.empty());
        accounts.add(token, "hash", deed("token", "t1"));
        assertEquals(Optional.of(token), accounts.token("hash"));
        assertEquals(List.of("hash"), accounts.tokenHashes());
        assertTrue(token.isGood(NOW));
        assertFalse(token.isGood(NOW.plusSeconds(9)));
        ServiceToken revoked = accounts.revoke("t1", deed("revoke", "t1"));
        assertEquals(Optional.of(NOW), revoked.revokedAt());
        assertFalse(revoked.isGood(NOW));
        assertEquals(List.of(), accounts.tokenHashes());
        assertEquals(List.of(revoked), accounts.tokens());
        assertEquals(revoked, accounts.revoke("t1", deed("revoke", "t1")));
        assertRefused(AccessException.Kind.ACCOUNT_UNKNOWN, () -> accounts.revoke("t2", deed("revoke", "t2")));
        assertEquals(2, accounts.deeds(Optional.of("t1"), 10).size());
    }
}
