// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.engine.Policy;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.Rule;

/** What one place says, written as its folder has it and read from there. All of it is test data. */
final class TestPolicy {

    private static final List<String> LEVELS = List.of("nation", "province", "city");

    private static final PolicyReader READER = PolicyReader.unsigned();
    private static final String CITATION = "{ document: test, clause: \"1\" }";

    private final PlaceId place;
    private final Map<String, String> declarations = new LinkedHashMap<>();
    private final Map<String, StringBuilder> values = new LinkedHashMap<>();

    TestPolicy(String place) {
        this.place = new PlaceId(place);
    }

    /** @param key {@code work-injury.rate} */
    TestPolicy declare(String key, ParameterType type, String unit) {
        return declareAs(key, type, "units: [\"%s\"]".formatted(unit));
    }

    TestPolicy declareCodes(String key, ParameterType type, String... codes) {
        return declareAs(key, type, "codes: [%s]".formatted(String.join(", ", codes)));
    }

    TestPolicy declareTable(String key, Map<String, String> columns) {
        return declareAs(key, ParameterType.TABLE, "columns: { %s }".formatted(columns.entrySet().stream()
                .map(each -> "%s: \"%s\"".formatted(each.getKey(), each.getValue())).collect(Collectors.joining(", "))));
    }

    /** @param value a text, a list of texts, or rows */
    TestPolicy value(String key, LocalDate from, Object value) {
        values.computeIfAbsent(key, each -> new StringBuilder("    values:\n")).append("      %s: { value: %s, citation: %s }\n".formatted(
                from, written(value), CITATION));
        return this;
    }

    Policy policy(Map<String, Rule> rules) {
        try {
            Path work = Files.createTempDirectory("nuanfeng-benchmark");
            try {
                Reading reading = READER.readFolder(write(work.resolve("nuanfeng." + place)));
                return reading.policy().orElseThrow(() -> new IllegalStateException(reading.findings().toString())).with(rules);
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PlaceId place() {
        return place;
    }

    private TestPolicy declareAs(String key, ParameterType type, String form) {
        declarations.put(key, "    type: %s\n    %s\n    override: open\n    enabledBy: %s\n    description: %s\n".formatted(
                type.name().toLowerCase(Locale.ROOT), form, CITATION, key));
        return this;
    }

    private Path write(Path folder) throws IOException {
        Path policy = Files.createDirectories(folder.resolve("policy/parameters")).getParent();
        Files.writeString(policy.resolve("place.yaml"), "format: 1\nversion: 1.0.0\nname: 试\ncode: %s\nlevel: %s\n".formatted(code(), LEVELS.get(numbers().size())));
        Files.writeString(policy.resolve("documents.yaml"), """
                format: 1
                documents:
                  %s:
                    number: 试〔2022〕1号
                    title: 测试数据
                    issuers: [试]
                    issued: 2022-01-01
                    kind: normative
                    source: S
                    clauses: { "1": 一 }
                """.formatted(document()));
        Stream<String> keys = Stream.concat(declarations.keySet().stream(), values.keySet().stream()).distinct();
        Files.writeString(policy.resolve("parameters/work-injury.yaml"), "format: 1\nparameters:\n" + keys.map(key -> "  %s:\n".formatted(
                key.substring(key.indexOf('.') + 1)) + declarations.getOrDefault(key, "") + values.getOrDefault(key, new StringBuilder()))
                .collect(Collectors.joining()).replace("document: test", "document: " + document()));
        return folder;
    }

    private String document() {
        return "doc-" + place.path().replace('.', '-');
    }

    /** The nation's; 9n0000 of a province that nobody has; below it 9n0m00. The numbers are those at the end of the names. */
    private String code() {
        List<Integer> numbers = numbers();
        return numbers.isEmpty() ? "CN" : "\"9%d%02d00\"".formatted(numbers.get(0), numbers.size() == 1 ? 0 : numbers.get(1));
    }

    private List<Integer> numbers() {
        return Arrays.stream(place.path().split("[.]")).skip(1).map(each -> Integer.valueOf(each.replaceAll("\\D", ""))).toList();
    }

    private static String written(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(TestPolicy::written).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> row) {
            return row.entrySet().stream().map(each -> each.getKey() + ": " + written(each.getValue())).collect(Collectors.joining(", ", "{ ", " }"));
        }
        return String.valueOf(value);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
