// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.LinkedHashMap;
import java.util.Map;

/** The malformed bundles of the tests beside it, for those who submit them to a server. */
public final class MalformedCorpus {

    private MalformedCorpus() {
    }

    /** What is wrong → the bytes of the bundle. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        MalformedBundlesTest.bundles().forEach(malformed -> all.put(malformed.toString(), malformed.jar().get()));
        return all;
    }
}
