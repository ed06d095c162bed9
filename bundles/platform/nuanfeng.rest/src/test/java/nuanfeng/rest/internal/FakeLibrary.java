// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.time.Instant;
import java.util.List;

import nuanfeng.library.Edition;
import nuanfeng.library.FakeEdition;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Text;

/** Two editions: one that spoke until 2022, one that speaks now. */
final class FakeLibrary implements PolicyLibrary {

    static final String OLD = FakeEdition.digest('a');
    static final String NEW = FakeEdition.digest('b');
    static final Instant CHANGED = Instant.parse("2022-01-01T00:00:00Z");

    volatile Edition current = new FakeEdition(NEW);
    volatile boolean broken;

    @Override
    public Edition current() {
        if (broken) {
            throw new IllegalStateException("nuanfeng.engine.Secret is broken");
        }
        return current;
    }

    @Override
    public Edition edition(String hash) {
        if (hash.equals(OLD) || hash.equals(NEW)) {
            return new FakeEdition(hash);
        }
        throw new UnknownNameException(UnknownNameException.Kind.EDITION, Text.of("没有版本 " + hash + "。"), List.of());
    }

    @Override
    public Edition knownAt(Instant moment) {
        return new FakeEdition(moment.isBefore(CHANGED) ? OLD : NEW);
    }
}
