// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.nio.file.Path;

import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;

/** Reads the jars of policy bundles without running anything of them. */
public interface PolicySource {

    /** Every check that needs nothing but the jar itself. Content is there when all passed. */
    Reading examine(Path jar, String digest);

    /** Reads a jar that passed a gate before: what a stricter gate would say today are remarks. Content is there whenever it can be formed. */
    Reading trust(Path jar, String digest);

    static PolicySource of(PolicyReader reader) {
        return new PolicySource() {
            @Override
            public Reading examine(Path jar, String digest) {
                return reader.read(jar, digest);
            }

            @Override
            public Reading trust(Path jar, String digest) {
                return reader.readTrusted(jar, digest);
            }
        };
    }
}
