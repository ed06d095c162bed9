// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import nuanfeng.engine.internal.reader.BundleMaker;
import nuanfeng.policy.PlaceId;

/** A small policy in a few words, written as its bundle has it. All of it is test data. */
final class PaperPolicy {

    /** Compiled once for each place. */
    private static final Map<String, BundleMaker> CODED = new ConcurrentHashMap<>();

    private final PlaceId place;
    private final String version;
    private final Set<String> declared = new LinkedHashSet<>();
    private final Map<String, String> said = new LinkedHashMap<>();
    private final Map<String, String> later = new LinkedHashMap<>();
    private final Map<String, String> declarations = new LinkedHashMap<>();
    private final StringBuilder examples = new StringBuilder();
    private Optional<String> rule = Optional.empty();
    private final StringBuilder clocks = new StringBuilder();
    private final StringBuilder duties = new StringBuilder();
    private String kind = "normative";
    private String source = "S";
    private int numbered;

    private PaperPolicy(String place, String version) {
        this.place = new PlaceId(place);
        this.version = version;
    }

    static PaperPolicy of(String place, String version) {
        return new PaperPolicy(place, version);
    }

    PlaceId place() {
        return place;
    }

    /** @param key {@code t.rate} */
    PaperPolicy declares(String key) {
        declared.add(key);
        return this;
    }

    PaperPolicy says(String key, String value) {
        said.put(key, value);
        return this;
    }

    /** Another value of a key from a day on. @param marks further members of the entry: {@code ", entered: 2022-01-01"} */
    PaperPolicy saysFrom(String day, String key, String value, String marks) {
        later.merge(key, "      %s: { value: %s%s, citation: { document: %s, clause: \"1\" } }\n".formatted(day, value, marks, document()),
                String::concat);
        return this;
    }

    PaperPolicy saysFrom(String day, String key, String value) {
        return saysFrom(day, key, value, "");
    }

    /** What the declarations of a key say besides: {@code "    plausible: { min: 0.001, max: 0.02 }\n"}. */
    PaperPolicy declaring(String key, String more) {
        declared.add(key);
        declarations.put(key, more);
        return this;
    }

    /** An example: asked for a key, the place must answer this value. */
    PaperPolicy expects(String key, String value) {
        return expectsOn("2022-07-01", key, value);
    }

    PaperPolicy expectsOn(String day, String key, String value) {
        return example("E-%s %s".formatted(++numbered, key), "parameter: " + key, "on: " + day,
                "expect: { status: value, value: %s }".formatted(value));
    }

    /** An example: the rule decides this. */
    PaperPolicy decides(String rule, String code) {
        return example("D-%s %s".formatted(++numbered, rule), "rule: " + rule, "on: 2022-07-01", "facts: {}",
                "expect: { decision: %s }".formatted(code));
    }

    /** A clock of so many days from 2020 on. */
    PaperPolicy clock(String name, int days) {
        clocks.append("""
                  %s:
                    title: %1$s
                    event: 事发
                    values:
                      2020-01-01:
                        dates: { due: { length: %s, unit: day, shift: none } }
                        modality: MUST
                        citation: { document: %s, clause: "1" }
                """.formatted(name, days, document()));
        return this;
    }

    /** A duty of the employer on a day of every month, from 2020 on. @param key {@code t.report} */
    PaperPolicy duty(String key, int day) {
        duties.append("""
                  %s:
                    title: %s
                    kind: report
                    owedBy: [employer]
                    values:
                      2020-01-01:
                        schedule: { monthly: { day: %s } }
                        shift: none
                        modality: MUST
                        citation: { document: %s, clause: "1" }
                """.formatted(inFile(key), key, day, document()));
        return this;
    }

    /** An example: an event on the 1st of July 2022 is due then. */
    PaperPolicy expectsDue(String clock, String due) {
        return example("C-" + clock, "rule: clock." + clock, "facts: { event: 2022-07-01 }", "expect: { dates: { due: %s } }".formatted(due));
    }

    /** An example: in July 2022 this alone is owed, on that day. */
    PaperPolicy expectsOwed(String duty, String due) {
        return example("O-" + duty, "duties: { from: 2022-07-01, to: 2022-07-31 }",
                "expect: { items: [ { id: %s, due: %s } ] }".formatted(duty, due));
    }

    /** What the document is that all of it cites. */
    PaperPolicy restsOn(String kindOfDocument, String sourceOfDocument) {
        kind = kindOfDocument;
        source = sourceOfDocument;
        return this;
    }

    PaperPolicy rule(String name) {
        rule = Optional.of(name);
        return this;
    }

    /** @param number no two bundles of a test are the same */
    byte[] toBytes(int number) {
        BundleMaker made = rule.isEmpty() ? BundleMaker.city(place.path()) : coded();
        made = made.header("Bundle-Version", version).without(BundleMaker.PARAMETERS).without(BundleMaker.EXAMPLES)
                .file(BundleMaker.PLACE, "# %s\nformat: 1\nversion: %s\nname: %s\ncode: \"%s\"\nlevel: %s\n".formatted(number, version, place,
                        code(place), level()))
                .file(BundleMaker.DOCUMENTS, """
                        format: 1
                        documents:
                          %s:
                            number: 试〔2022〕1号%s
                            title: 试验文件
                            issuers: [试验]
                            issued: 2020-01-01
                            kind: %s
                            source: %s
                            clauses: { "1": 一 }
                        """.formatted(document(), place, kind, source));
        made = part(made, "parameters/t.yaml", "parameters:\n", parameters());
        made = part(made, "clocks/t.yaml",
                "counting:\n  roll-forward: { document: %s, clause: \"1\" }\nclocks:\n".formatted(document()), clocks);
        made = part(made, "duties/t.yaml", "duties:\n", duties);
        made = part(made, "agencies.yaml", "agencies:\n", duties.isEmpty() ? "" : "  employer: { name: 用人单位, kind: role }\n");
        return part(made, "examples/t.yaml", "examples:\n", examples).toBytes();
    }

    private static BundleMaker part(BundleMaker made, String file, String head, CharSequence body) {
        return body.isEmpty() ? made : made.file("POLICY-INF/" + file, "format: 1\n" + head + body);
    }

    /** With a rule; what it does in a test, the rule host of the test says. */
    private BundleMaker coded() {
        return CODED.computeIfAbsent(place.path() + rule, each -> BundleMaker.city(place.path()).rule("Route", rule.orElseThrow(),
                "return new Outcome.Decision(\"NONE\", Map.of(), List.of());"));
    }

    private String parameters() {
        Set<String> keys = new LinkedHashSet<>(declared);
        keys.addAll(said.keySet());
        keys.addAll(later.keySet());
        return keys.stream().map(this::parameter).collect(Collectors.joining());
    }

    private String parameter(String key) {
        return "  %s:\n".formatted(inFile(key))
                + (declared.contains(key) ? declarations.getOrDefault(key, "    units: [\"1\"]\n") + "    type: rate\n    override: open\n    description: %s\n".formatted(key)
                        + "    enabledBy: { document: %s, clause: \"1\" }\n".formatted(document()) : "")
                + (said.containsKey(key) || later.containsKey(key) ? "    values:\n" + values(key) : "");
    }

    private String values(String key) {
        return (said.containsKey(key) ? "      2020-01-01: { value: %s, citation: { document: %s, clause: \"1\" } }\n"
                .formatted(said.get(key), document()) : "") + later.getOrDefault(key, "");
    }

    private PaperPolicy example(String name, String... lines) {
        examples.append("  - name: ").append(name).append('\n');
        Arrays.stream(lines).forEach(line -> examples.append("    ").append(line).append('\n'));
        return this;
    }

    private String document() {
        return "doc-" + place.path().replace('.', '-');
    }

    /** Another code for each place: that of a province below the nation, that of a county of the province below that. */
    private static String code(PlaceId place) {
        Optional<PlaceId> above = place.parent();
        if (above.isEmpty()) {
            return "CN";
        }
        boolean isProvince = above.get().parent().isEmpty();
        int number = Math.floorMod(place.path().hashCode(), 99 * 99);
        return isProvince ? "%s0000".formatted(10 + Math.floorMod(place.path().hashCode(), 90))
                : code(above.get()).substring(0, 2) + String.format(Locale.ROOT, "%02d%02d", 1 + number / 99, 1 + number % 99);
    }

    private String level() {
        return place.parent().map(above -> above.parent().isEmpty() ? "province" : "county").orElse("nation");
    }

    private static String inFile(String key) {
        return key.substring(key.indexOf('.') + 1);
    }
}
