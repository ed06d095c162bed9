// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.calculation.FactIssue;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact.Facts;

/** Lists of things that are there or are not. */
public final class Checklist {

    private Checklist() {
    }

    /** Those that were said to be there, in the order of the list. */
    public static List<Fact<Boolean>> there(Worksheet sheet, List<Fact<Boolean>> items) {
        return items.stream().filter(each -> sheet.find(each).orElse(false)).toList();
    }

    /** Those that were not said to be there, whether denied or left out, in the order of the list. */
    public static List<Fact<Boolean>> missing(Worksheet sheet, List<Fact<Boolean>> items) {
        return items.stream().filter(each -> !sheet.find(each).orElse(false)).toList();
    }

    /** Those of which nothing was said, in the order of the list. */
    public static List<Fact<Boolean>> unanswered(Worksheet sheet, List<Fact<Boolean>> items) {
        return items.stream().filter(each -> sheet.find(each).isEmpty()).toList();
    }

    /**
     * The cells of a matrix of items and evidences that are not there, as {@code ITEM.evidence}, row by row.
     *
     * @param rows one of an item at most
     * @throws Refused where an item stands in two rows
     */
    public static List<String> missingCells(Worksheet sheet, Fact<List<Facts>> rows, Fact<String> item, List<Fact<Boolean>> evidences) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        List<FactIssue> issues = new ArrayList<>();
        List<Facts> all = sheet.fact(rows);
        for (int i = 0; i < all.size(); i++) {
            String code = all.get(i).get(item);
            Integer first = seen.putIfAbsent(code, i);
            if (first != null && issues.size() < FactLimits.ISSUES) {
                issues.add(new FactIssue("/%s/%s/%s".formatted(rows.name(), i, item.name()), "contradiction",
                        Text.of("%s已在第%s行填报。", "%s stands in row %s already.").formatted(code, first + 1)));
            }
            for (Fact<Boolean> evidence : evidences) {
                if (!all.get(i).find(evidence).orElse(false)) {
                    missing.add(code + "." + evidence.name());
                }
            }
        }
        if (!issues.isEmpty()) {
            throw sheet.invalid(issues);
        }
        return missing;
    }
}
