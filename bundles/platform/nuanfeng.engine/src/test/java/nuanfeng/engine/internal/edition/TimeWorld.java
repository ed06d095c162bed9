// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nuanfeng.duty.Duties;
import nuanfeng.duty.DutyItem;
import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.internal.clock.Clocks;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.reader.BundleMaker;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.Rule;

/** A nation, a province and a city, read from the files that a policy would have. All of it is test data. */
final class TimeWorld {

    static final String CITED = "citation: { document: test-2022-1, clause: \"1\" }";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-30T16:30:00Z"), ZoneOffset.UTC);
    private static final String CALENDAR = """
            format: 1
            year: 2022
            citation: { document: test-2022-1, clause: "1" }
            holidays:
              - { name: 春节, off: 2022-01-31/2022-02-06, work: [2022-01-29, 2022-01-30] }
              - { name: 清明节, off: 2022-04-03/2022-04-05, work: 2022-04-02 }
              - { name: 劳动节, off: 2022-04-30/2022-05-04, work: [2022-04-24, 2022-05-07] }
              - { name: 国庆节, off: 2022-10-01/2022-10-07, work: [2022-10-08, 2022-10-09] }
            """;
    private static final String NEXT_YEAR = """
            format: 1
            year: 2023
            citation: { document: test-2022-1, clause: "1" }
            holidays:
              - { name: 元旦, off: 2022-12-31/2023-01-02 }
              - { name: 春节, off: 2023-01-21/2023-01-27, work: [2023-01-28, 2023-01-29] }
            """;
    private static final String PROVINCE_CALENDAR = """
            format: 1
            year: 2022
            citation: { document: test-2022-2, clause: "1" }
            holidays:
              - { name: 三月三, off: [2022-04-02, 2022-04-06] }
            """;
    private static final String AGENCIES = """
            format: 1
            agencies:
              employer: { name: 用人单位, kind: role }
              counties: { name: 各县, kind: role }
            """;
    private static final String PARAMETERS = """
            format: 1
            parameters:
              day: { type: integer, override: open, description: 日, enabledBy: { document: test-2022-1, clause: "1" } }
              month: { type: integer, override: open, description: 月, enabledBy: { document: test-2022-1, clause: "1" } }
              length: { type: integer, override: open, description: 天数, enabledBy: { document: test-2022-1, clause: "1" } }
              first: { type: date, override: open, description: 首期, enabledBy: { document: test-2022-1, clause: "1" } }
              shift:
                type: code
                codes: [ADMINISTRATIVE, ROLL_FORWARD]
                override: open
                description: 顺延
                enabledBy: { document: test-2022-1, clause: "1" }
              wrong: { type: code, codes: [LATER], override: open, description: 错, enabledBy: { document: test-2022-1, clause: "1" } }
            """;

    private final Map<String, BundleMaker> bundles = new HashMap<>();
    private final Map<String, Map<String, Rule>> rules = new HashMap<>();
    private final Path folder;

    TimeWorld(Path folder) {
        this.folder = folder;
        bundles.put("cn", bundle("cn", "test-2022-1", "CN", "nation").file(path("calendar/2022"), CALENDAR)
                .file(path("calendar/2023"), NEXT_YEAR).file(path("agencies"), AGENCIES).file(path("parameters/time"), PARAMETERS));
        bundles.put("cn.east", bundle("cn.east", "test-2022-2", "990000", "province").file(path("calendar/2022"), PROVINCE_CALENDAR));
        bundles.put("cn.east.port", bundle("cn.east.port", "test-2022-3", "990100", "city"));
    }

    private static BundleMaker bundle(String place, String document, String code, String level) {
        return BundleMaker.city(place).without(BundleMaker.PARAMETERS).without(BundleMaker.EXAMPLES)
                .replace(BundleMaker.PLACE, "covers:\n  \"990102\": 甲区\n", "").replace(BundleMaker.PLACE, "\"990100\"", "\"" + code + "\"")
                .replace(BundleMaker.PLACE, "level: city", "level: " + level).replace(BundleMaker.DOCUMENTS, "test-2022-1", document)
                .replace(BundleMaker.DOCUMENTS, "〔2022〕1号", "〔2022〕" + document + "号");
    }

    /** Duties of a place under {@code duties/work.yaml}. @param duties each a name and its members on lines of their own */
    TimeWorld duties(String place, String... duties) {
        return file(place, "duties/work", "format: 1\nduties:\n" + String.join("", duties).indent(2));
    }

    /** Clocks of a place under {@code clocks/time.yaml}. */
    TimeWorld clocks(String place, String... clocks) {
        return file(place, "clocks/time", "format: 1\ncounting:\n  roll-forward: { document: test-2022-1, clause: \"3.2.2\" }\n"
                + "  before-holiday: { document: test-2022-1, clause: \"3.2.2\" }\n"
                + "  administrative: { document: test-2022-1, clause: \"3.2.2\" }\nclocks:\n" + String.join("", clocks).indent(2));
    }

    /** @param name without its ending: {@code parameters/time} */
    TimeWorld file(String place, String name, String text) {
        bundles.compute(place, (key, bundle) -> bundle.file(path(name), text));
        return this;
    }

    TimeWorld rule(String place, String name, Rule rule) {
        rules.computeIfAbsent(place, key -> new HashMap<>()).put(name, rule);
        return this;
    }

    PolicyEdition edition() {
        Map<PlaceId, ActivePolicy> put = new HashMap<>();
        bundles.forEach((place, bundle) -> {
            Reading reading = PolicyReader.unsigned().read(bundle.write(folder));
            assertEquals(List.of(), reading.findings());
            put.put(new PlaceId(place), new ActivePolicy(Behind.content(reading).orElseThrow(), rules.getOrDefault(place, Map.of())));
        });
        return Behind.with(PolicyEdition.empty(CLOCK), put, Set.of());
    }

    /** Everything that the city owes. */
    List<DutyItem> owed(String from, String to) {
        return edition().place("cn.east.port").duties().between(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** One duty under {@code duties/work.yaml}, a test report of the counties. @param entries by day */
    static String duty(String name, String... entries) {
        return name + ":\n  title: 报表\n  kind: report\n  owedBy: [counties]\n" + values(entries);
    }

    static String values(String... entries) {
        return "  values:\n" + String.join("\n", entries).indent(4);
    }

    private static String path(String name) {
        return "POLICY-INF/" + name + ".yaml";
    }
}
