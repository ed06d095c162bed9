// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.stream.Stream;

/** Days that do not exist, periods that overlap or leave a gap. */
final class TimelineCases {

    private static final String FILE = BundleMaker.PARAMETERS;
    private static final String CITED = ", citation: { document: test-2022-1, clause: \"1\" } }";

    private TimelineCases() {
    }

    static Stream<Malformed> all() {
        return Stream.of(
                of("'to' behind the next day", "overlapping-periods",
                        "2022-06-27: { value: 1, to: 2023-02-01%s # here", "2023-01-01: { value: 2%s"),
                of("'to' behind the next day, written in another order", "overlapping-periods",
                        "2023-01-01: { value: 2%s", "2022-06-27: { value: 1, to: 2023-01-02%s # here"),
                of("'to' behind an end", "overlapping-periods",
                        "2022-06-27: { value: 1, to: 2024-01-01%s # here", "2023-01-01: { ended: true%s"),
                of("'to' before the next day", "undeclared-gap",
                        "2022-06-27: { value: 1, to: 2022-12-31%s # here", "2023-01-01: { value: 2%s"),
                of("'to' and nothing behind it", "undeclared-gap", "2022-06-27: { value: 1, to: 2023-01-01%s # here"),
                of("an open value with 'to' and nothing behind it", "undeclared-gap",
                        "2022-06-27: { unset: { reason: 无 }, to: 2023-01-01%s # here"),
                of("'to' on the first day", "empty-period", "2022-06-27: { value: 1, to: 2022-06-27%s # here"),
                of("'to' before the first day", "empty-period",
                        "2022-06-27: { value: 1, to: 2022-01-01%s # here", "2023-01-01: { value: 2%s"),
                of("the 30th of February", "impossible-date", "2022-02-30: { value: 1%s # here"),
                of("the 29th of February of a common year", "impossible-date", "2023-02-29: { value: 1%s # here"),
                of("the 31st of June as end", "impossible-date", "2022-01-01: { value: 1, to: 2022-06-31%s # here"),
                of("an impossible day of review", "impossible-date", "2022-01-01: { value: 1, reviewBy: 2022-09-31%s # here"),
                of("an impossible day of promulgation", "impossible-date", "2022-01-01: { value: 1, promulgated: 2022-11-31%s # here"),
                of("a first month before the first day", "month-before-day", "2022-06-27: { value: 1, fromMonth: 2022-05%s # here"),
                of("a first month of the year before", "month-before-day", "2022-01-01: { value: 1, fromMonth: 2021-12%s # here"),
                of("first months out of order", "months-out-of-order",
                        "2022-06-27: { value: 1, fromMonth: 2023-03%s", "2023-01-01: { value: 2, fromMonth: 2023-01%s # here"),
                of("the same first month twice", "months-out-of-order",
                        "2022-06-27: { value: 1, fromMonth: 2022-09%s", "2022-07-01: { value: 2, fromMonth: 2022-09%s # here"),
                of("a first month behind the next value's", "months-out-of-order",
                        "2022-06-27: { value: 1, fromMonth: 2023-03%s", "2023-01-01: { value: 2%s # here"),
                of("ended, and nothing before", "ends-nothing", "2022-06-27: { ended: true%s # here"),
                of("ended twice", "ends-nothing",
                        "2022-01-01: { value: 1%s", "2022-06-27: { ended: true%s", "2023-06-27: { ended: true%s # here"),
                of("ended when withdrawn", "ends-nothing",
                        "2022-01-01: { value: 1%s", "2022-06-27: { withdrawn: true%s", "2023-06-27: { ended: true%s # here"),
                of("withdrawn, and nothing before", "withdraws-nothing", "2022-06-27: { withdrawn: true%s # here"),
                of("withdrawn twice", "withdraws-nothing",
                        "2022-01-01: { value: 1%s", "2022-06-27: { withdrawn: true%s", "2023-06-27: { withdrawn: true%s # here"),
                replacing("a document of an impossible day", BundleMaker.DOCUMENTS, "issued: 2022-06-27", "issued: 2022-02-30 # here",
                        "impossible-date"),
                replacing("a document that ends before it is in force", BundleMaker.DOCUMENTS, "    kind:",
                        "    effective: 2022-07-01\n    ended: 2022-07-01 # here\n    kind:", "empty-period"),
                replacing("an example on an impossible day", BundleMaker.EXAMPLES, "on: 2022-07-01", "on: 2022-06-31 # here",
                        "impossible-date"),
                replacing("pooling from an impossible day", BundleMaker.PLACE, "covers:", """
                        pooling:
                          work-injury:
                            2022-02-30: { place: cn.testland, citation: { document: test-2022-1, clause: "1" } } # here
                        covers:""", "impossible-date"));
    }

    private static Malformed of(String name, String code, String... entries) {
        StringBuilder text = new StringBuilder("format: 1\nparameters:\n  rate:\n    values:\n");
        for (String entry : entries) {
            text.append("      ").append(entry.formatted(CITED)).append('\n');
        }
        return Malformed.of(name, FILE, text.toString(), "timelines", code);
    }

    private static Malformed replacing(String name, String file, String old, String text, String code) {
        return Malformed.replacing(name, file, old, text, "timelines", code);
    }
}
