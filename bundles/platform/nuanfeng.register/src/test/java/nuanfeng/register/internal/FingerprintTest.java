// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.Source;

class FingerprintTest {

    private static final int TRIES = 3000;

    @Test
    void aDatabaseIsOpenedWithItsOwnKeysAlone(@TempDir Path folder) throws Exception {
        Source source = Source.file(folder.resolve("records"), 2, 30);
        try (Database first = new Database(source, new Fingerprint("a"))) {
            await(first::isReady);
        }
        try (Database other = new Database(source, new Fingerprint("b"))) {
            await(other::isTried);
            assertFalse(other.isReady());
        }
        try (Database again = new Database(source, new Fingerprint("a"))) {
            await(again::isReady);
        }
    }

    private static void await(BooleanSupplier so) throws InterruptedException {
        for (int i = 0; i < TRIES && !so.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertTrue(so.getAsBoolean());
    }
}
