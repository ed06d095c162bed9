// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes in use by a server after a collection, and class loaders of rules. */
record Memory(long heap, long metaspace, int loaders) {

    private static final Pattern HEAP = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");
    private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");

    static Memory of(Distribution server, int loaders) {
        String text = server.jcmd("GC.heap_info");
        return new Memory(bytes(HEAP, text), bytes(METASPACE, text), loaders);
    }

    private static long bytes(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No %s in: %s".formatted(pattern, text));
        }
        return Long.parseLong(matcher.group(1)) << 10;
    }

    @Override
    public String toString() {
        return "heap %d KB, metaspace %d KB, %d loaders".formatted(heap >> 10, metaspace >> 10, loaders);
    }
}
