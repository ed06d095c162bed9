// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf;
import nuanfeng.access.AccountShelf.Deed;
import nuanfeng.access.AccountShelf.Kept;
import nuanfeng.access.Grant;
import nuanfeng.access.Role;
import nuanfeng.access.ServiceToken;
import nuanfeng.calendar.LegalTime;
import nuanfeng.policy.PlaceId;

class RecentShelfTest {

    private static final Instant BEGIN = Instant.parse("2022-07-01T00:00:00Z");
    private static final Deed DEED = new Deed("admin", "change", "zhang", "", BEGIN);
    private static final List<Grant> READER = List.of(new Grant(Role.READER, new PlaceId("cn.testland")));

    private Instant now = BEGIN;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return LegalTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final MemoryShelf there = new MemoryShelf();
    private final RecentShelf shelf = new RecentShelf(there, clock);

    private static Kept zhang(int version, boolean disabled) {
        return new Kept(new Account("zhang", "张三", READER, disabled, false, version, BEGIN, BEGIN), "a hash");
    }

    private static boolean isDisabled(Optional<Kept> kept) {
        return kept.orElseThrow().account().disabled();
    }

    @Test
    void whatThisServerChangesIsSeenByTheNextCall() {
        shelf.add(zhang(1, false), DEED);
        assertFalse(isDisabled(shelf.recent("zhang")));
        shelf.change(zhang(2, true), DEED);
        assertTrue(isDisabled(shelf.recent("zhang")));
        shelf.add(new ServiceToken("id", "HR", READER, "zhang", BEGIN, BEGIN.plusSeconds(60), Optional.empty()), "hash", DEED);
        assertTrue(shelf.recentToken("hash").orElseThrow().revokedAt().isEmpty());
        shelf.revoke("id", DEED);
        assertTrue(shelf.recentToken("hash").orElseThrow().revokedAt().isPresent());
    }

    @Test
    void whatAnotherServerChangesIsSeenAMomentLaterAndBySignInsAtOnce() {
        shelf.add(zhang(1, false), DEED);
        shelf.recent("zhang");
        there.change(zhang(2, true), DEED);
        assertTrue(isDisabled(shelf.find("zhang")));
        assertFalse(isDisabled(shelf.recent("zhang")));
        now = now.plus(RecentShelf.MOMENT).minus(Duration.ofMillis(1));
        assertFalse(isDisabled(shelf.recent("zhang")));
        now = now.plusMillis(1);
        assertTrue(isDisabled(shelf.recent("zhang")));
        // A clock that is put back makes nothing last longer.
        there.change(zhang(3, false), DEED);
        now = BEGIN;
        assertFalse(isDisabled(shelf.recent("zhang")));
    }

    @Test
    void whoIsNotThereIsAskedForEachTime() {
        assertEquals(Optional.empty(), shelf.recent("zhang"));
        there.add(zhang(1, false), DEED);
        assertTrue(shelf.recent("zhang").isPresent());
        assertEquals(Optional.empty(), shelf.recentToken("hash"));
    }

    /** Whoever looks something up may hold what it was before a change that has ended meanwhile. */
    @Test
    void whatIsChangedWhileItIsLookedUpIsNotKept() {
        there.add(zhang(1, false), DEED);
        RecentShelf[] shelf = new RecentShelf[1];
        AccountShelf slow = (AccountShelf) java.lang.reflect.Proxy.newProxyInstance(AccountShelf.class.getClassLoader(), new Class<?>[] {AccountShelf.class}, (proxy, method, arguments) -> {
            Object answer = method.invoke(there, arguments);
            if (method.getName().equals("find") && !isDisabled(there.find("zhang"))) {
                shelf[0].change(zhang(2, true), DEED);
            }
            return answer;
        });
        shelf[0] = new RecentShelf(slow, clock);
        assertFalse(isDisabled(shelf[0].recent("zhang")), "the call that was under way");
        assertTrue(isDisabled(shelf[0].recent("zhang")));
    }
}
