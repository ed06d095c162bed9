// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code set} and {@code check --show}, on a city as {@code new-city} makes it. */
class AmendingTest {

    private static final String RATES = "policy/parameters/work-injury.yaml";
    private static final String EXAMPLES = "examples/work-injury.yaml";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void cityWithADocument() throws IOException {
        assertEquals(0, run("new-city", "cn.hunan.changsha", "长沙市", "430100", "--at", folder.toString()), said::toString);
        Files.writeString(city().resolve("policy/documents.yaml"), """
                # 测试数据
                format: 1
                documents:
                  changsha-trial:   # 不是任何机关的文件
                    title: 试验文件
                    issuers: [试验]
                    kind: reading
                    source: INFER
                    clauses: { "1": 一, "2": 二 }
                """);
    }

    @Test
    void aValueIsWrittenWithItsVersionAndAnExampleOfEachSideOfItsDay() throws IOException {
        Map<String, List<String>> before = lines();
        assertEquals(0, set("work-injury.rate", "2027-01-01", "0.005", "--note", "试行"), said::toString);
        assertTrue(said().contains("（work-injury.rate）自2027-01-01起由") && said().contains("改为0.5%（依据试验文件 一"), said::toString);
        Map<String, List<String>> after = lines();
        before.forEach((file, was) -> assertTrue(file.endsWith("place.yaml") || isWithin(was, after.get(file)), file));
        assertEquals(before.keySet(), after.keySet());
        assertTrue(after.get("policy/place.yaml").stream().anyMatch(line -> line.startsWith("version: 1.0.1 ")), () -> after.toString());
        String rates = String.join("\n", after.get(RATES));
        assertTrue(rates.contains("\n      2027-01-01:\n        value: 0.005\n        entered: "), rates);
        assertTrue(rates.contains("note: 试行\n") && rates.contains("citation: { document: changsha-trial, clause: \"1\" }"), rates);
        String examples = String.join("\n", after.get(EXAMPLES));
        assertTrue(examples.contains("on: 2027-01-01\n    expect: { status: value, value: 0.005, decidedBy: cn.hunan.changsha }"), examples);
        assertTrue(examples.contains("on: 2026-12-31\n    expect: { status: not-configured }"), examples);
        assertEquals(0, run("check", city().toString()), said::toString);
    }

    @Test
    void whatWasUnderstoodIsShown() throws IOException {
        assertEquals(0, set("work-injury.rate", "2027-01-01", "0.005"), said::toString);
        assertEquals(0, set("work-injury.rate", "2028-01-01", "0.006"), said::toString);
        assertEquals(0, set("work-injury.average-wage", "2027-07-01", "98000", "CNY/year"), said::toString);
        assertEquals(0, run("check", city().toString(), "--show"), said::toString);
        assertTrue(said().contains("2027-01-01  work-injury.rate  0.5%  试验文件 一"), said::toString);
        assertTrue(said().contains("2028-01-01  work-injury.rate  0.6%  试验文件 一"), said::toString);
        assertTrue(said().contains("2027-07-01  work-injury.average-wage  98000元/年  试验文件 一"), said::toString);
    }

    @Test
    void whatWasUnderstoodOfRegistersIsShown() throws IOException {
        Files.createDirectories(city().resolve("policy/registers"));
        Files.writeString(city().resolve("policy/registers/test-list.yaml"), """
                format: 1
                registers:
                  test-list:
                    title: { zh: 试验名单, en: Test list }
                    purpose: { zh: 试验, en: For tests }
                    key: [name]
                    access: { write: [hr] }
                    data: { class: none }
                    retention: { configure: MBC-49 }
                    values:
                      2027-01-01:
                        fields: { name: { title: 名称, type: text, required: true, proposed: true } }
                        proposed: true
                """);
        assertEquals(0, run("check", city().toString(), "--show"), said::toString);
        assertTrue(said().contains("2027-01-01  test-list  登记表，1个字段，其中1个为平台建议  平台建议  试验名单"), said::toString);
    }

    @Test
    void whatTheGateRefusesChangesNothing() throws IOException {
        Map<String, List<String>> before = lines();
        assertEquals(1, run("set", city().toString(), "work-injury.rate", "2027-01-01", "0.005", "--document", "changsha-trial", "--clause", "9"));
        assertTrue(said().contains("unknown-clause"), said::toString);
        assertEquals(1, set("work-injury.rate", "2027-01-01", "TOTAL_WAGES"), said::toString);
        assertEquals(before, lines());
    }

    @Test
    void aPlanIsShownAndNothingWritten() throws IOException {
        Map<String, List<String>> before = lines();
        assertEquals(0, set("work-injury.rate", "2027-01-01", "0.005", "--plan"), said::toString);
        assertTrue(said().contains("work-injury.rate") && said().contains("2027-01-01"), said::toString);
        assertEquals(before, lines());
    }

    @Test
    void aDayThatHasAValueIsNamedWithItsLine() throws IOException {
        assertEquals(0, set("work-injury.rate", "2027-01-01", "0.005"), said::toString);
        assertEquals(2, set("work-injury.rate", "2027-01-01", "0.006"), said::toString);
        int line = lines().get(RATES).indexOf("      2027-01-01:") + 1;
        assertTrue(said().contains("work-injury.rate已有2027-01-01的取值（%s:%s）".formatted(RATES, line)), said::toString);
    }

    @Test
    void anUnknownKeyIsNamedWithThoseNearIt() {
        assertEquals(2, set("work-injury.rates", "2027-01-01", "0.005"), said::toString);
        assertTrue(said().contains("国家政策包未登记参数“work-injury.rates”，相近：work-injury.rate"), said::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2027年1月1日 | 0.005 | 写作2027-01-01", "2027-1-1 | 0.005 | 写作2027-01-01", "2027/01/01 | 0.005 | 写作2027-01-01",
        "2027-02-30 | 0.005 | 2027-02-30不是有效日期", "2027-01-01 | 103,000 | 去掉千分位逗号，写作103000", "2027-01-01 | 0.5% | 写作0.005",
        "2027-01-01 | ０.５ | 改用半角数字，写作0.5", "2027-01-01 | 98000元/年 | 数与计量单位分开，写作98000 CNY/year"})
    void whatIsTypedAsInChineseTextIsNamedWithTheRightWriting(String day, String value, String words) {
        assertEquals(2, set("work-injury.average-wage", day, value), said::toString);
        assertTrue(said().contains(words), said::toString);
    }

    private int set(String key, String day, String value, String... more) {
        List<String> line = new ArrayList<>(List.of("set", city().toString(), key, day, value));
        line.addAll(List.of(more));
        line.addAll(List.of("--document", "changsha-trial", "--clause", "1"));
        return run(line.toArray(String[]::new));
    }

    private int run(String... arguments) {
        said.reset();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--lang", "zh"));
        return Main.run(line, stream, stream);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Path city() {
        return folder.resolve("nuanfeng.cn.hunan.changsha");
    }

    private Map<String, List<String>> lines() throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(city())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.put(city().relativize(file).toString(), Files.readAllLines(file));
            }
        }
        return lines;
    }

    /** Whether every line is still there, in order. */
    private static boolean isWithin(List<String> lines, List<String> more) {
        Iterator<String> wanted = lines.iterator();
        String next = wanted.hasNext() ? wanted.next() : null;
        for (String line : more) {
            if (line.equals(next)) {
                next = wanted.hasNext() ? wanted.next() : null;
            }
        }
        return next == null;
    }
}
