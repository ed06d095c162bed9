// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.management.JMException;
import javax.management.ObjectName;

/** What is reachable, after a full collection; and which classes it is made of. */
final class Heap {

    private static final int MOST_CLASSES = 12;

    private Heap() {
    }

    static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Class → bytes of its reachable instances. */
    static Map<String, Long> histogram() throws JMException {
        String text = (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram", new Object[] {new String[0]}, new String[] {String[].class.getName()});
        Map<String, Long> bytes = new HashMap<>();
        text.lines().map(line -> line.strip().split("\\s+")).filter(words -> words.length >= 4 && words[0].matches("\\d+:"))
                .forEach(words -> bytes.merge(words[3], Long.valueOf(words[2]), Long::sum));
        return bytes;
    }

    /** The classes that grew most, each with its bytes per unit. */
    static List<String> growth(Map<String, Long> before, Map<String, Long> after, int units) {
        List<Map.Entry<String, Long>> grown = new ArrayList<>();
        after.forEach((type, bytes) -> grown.add(Map.entry(type, (bytes - before.getOrDefault(type, 0L)) / units)));
        grown.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        return grown.stream().limit(MOST_CLASSES).filter(each -> each.getValue() > 0)
                .map(each -> "%s %d B".formatted(each.getKey().replaceFirst("@.*", ""), each.getValue())).toList();
    }
}
