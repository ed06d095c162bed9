// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server keeps after a collection.
 *
 * @param heap bytes
 * @param metaspace bytes; grows a little while code is still being compiled
 * @param classes loaded and not unloaded again
 * @param bundles objects that the framework keeps for bundles, uninstalled ones included
 */
record Memory(long heap, long metaspace, long classes, long bundles) {

    /** Once for the whole heap or once for each generation, as the collector has it. */
    private static final Pattern HEAP = Pattern.compile("\\stotal \\d+K, used (\\d+)K");
    private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");
    private static final Pattern LOADED = Pattern.compile("java\\.cls\\.loadedClasses=(\\d+)");
    private static final Pattern UNLOADED = Pattern.compile("java\\.cls\\.unloadedClasses=(\\d+)");
    private static final Pattern BUNDLES = Pattern.compile("\\s(\\d+)\\s+\\d+\\s+org\\.apache\\.felix\\.framework\\.BundleImpl\\s");

    static Memory of(Distribution server) {
        // The histogram collects first.
        long bundles = number(BUNDLES, server.jcmd("GC.class_histogram"));
        String info = server.jcmd("GC.heap_info");
        String counters = server.jcmd("PerfCounter.print");
        return new Memory(sum(HEAP, info) << 10, number(METASPACE, info) << 10,
                number(LOADED, counters) - number(UNLOADED, counters), bundles);
    }

    private static long sum(Pattern pattern, String text) {
        number(pattern, text); // Fails when there is none.
        return pattern.matcher(text).results().mapToLong(result -> Long.parseLong(result.group(1))).sum();
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No %s in: %s".formatted(pattern, text));
        }
        return Long.parseLong(matcher.group(1));
    }

    @Override
    public String toString() {
        return "heap %d KB, metaspace %d KB, %d classes, %d bundles".formatted(heap >> 10, metaspace >> 10, classes, bundles);
    }
}
