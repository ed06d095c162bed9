// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** When each edition was last heard of. An answer counts by its arrival: the asker may have waited for it. */
public final class LastAnswers implements AnswerCheck {

    private static final String EDITION = "Policy-Edition";

    private final Map<String, AtomicLong> last = new ConcurrentHashMap<>();

    @Override
    public String complaint(Answer answer) {
        String edition = answer.header(EDITION).orElse("");
        if (edition.isEmpty()) {
            return "an answer without " + EDITION;
        }
        last.computeIfAbsent(edition, any -> new AtomicLong()).accumulateAndGet(System.nanoTime(), (a, b) -> b - a > 0 ? b : a);
        return "";
    }

    public boolean has(String edition) {
        return last.containsKey(edition);
    }

    /** Nanoseconds from a moment to the last answer of any edition but one; zero when all came before. */
    public long nanosOfOthers(String edition, long moment) {
        return last.entrySet().stream().filter(each -> !each.getKey().equals(edition))
                .mapToLong(each -> Math.max(0, each.getValue().get() - moment)).max().orElse(0);
    }
}
