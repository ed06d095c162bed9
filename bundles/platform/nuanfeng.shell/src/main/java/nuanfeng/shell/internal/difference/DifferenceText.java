// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.difference;

import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.library.Difference;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** What two places say, side by side. */
final class DifferenceText {

    private DifferenceText() {
    }

    /** @param here name of the place @param there name of the other one */
    static List<String> lines(List<Difference> differences, String here, String there) {
        if (differences.isEmpty()) {
            return List.of("They say the same.");
        }
        TextTable table = new TextTable("KIND", "KEY", "", here, there, "CLAUSE");
        differences.forEach(each -> table.row(each.kind(), each.key(), Values.mark(each.mark()), orDash(each.here().code()), orDash(each.there().code()),
                each.citations().stream().map(Values::clause).collect(Collectors.joining("; "))));
        return table.lines();
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
