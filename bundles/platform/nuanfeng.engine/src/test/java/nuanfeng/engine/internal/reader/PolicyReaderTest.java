// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.internal.document.DocumentKind;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.kind.Pooling;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.parameter.ParameterKind;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;

class PolicyReaderTest {

    private static final PolicyReader READER = PolicyReader.unsigned();

    @TempDir
    private Path folder;

    @Test
    void aBundleBecomesContent() {
        Path jar = Malformed.city().write(folder);

        Reading reading = READER.read(jar);

        assertEquals(List.of(), reading.findings());
        assertEquals(List.of("archive", "manifest", "schema", "timelines", "imports", "bytecode"),
                reading.checks().stream().map(GateReport.Check::check).toList());
        PolicyContent content = Behind.content(reading).orElseThrow();
        assertEquals("cn.testland.testcity", content.place().path());
        assertEquals("1.0.0", content.version());
        assertEquals(Digest.of(Malformed.city().toBytes()), content.digest());
        assertEquals(Text.of("测试市", "Testcity"), content.head().name());
        assertEquals(Map.of("990102", "甲区"), content.head().covers());
        assertEquals(Set.of(), content.rules());
    }

    /** Windows writes one. */
    @Test
    void aByteOrderMarkIsNoPartOfAFile() {
        BundleMaker city = Malformed.city();
        for (String file : List.of(BundleMaker.PLACE, BundleMaker.DOCUMENTS, BundleMaker.PARAMETERS, BundleMaker.EXAMPLES)) {
            city = city.replace(file, "format: 1", "\uFEFFformat: 1");
        }

        Reading reading = READER.read(city.write(folder));

        assertEquals(List.of(), reading.findings());
        assertEquals("cn.testland.testcity", Behind.content(reading).orElseThrow().place().path());
    }

    @Test
    void aValueKeepsItsTextItsLineAndItsClause() {
        Entry entry = entry("""
                              2022-06-27:
                                value: 0.10
                                unit: "1"
                                to: 2023-01-01
                                fromMonth: 2022-07
                                promulgated: 2022-06-20
                                entered: 2026-11-22
                                reviewBy: 2023-12-31
                                modality: TENTATIVE
                                provisional: true
                                area: cn.testland
                                note: { zh: 注, en: Note }
                                citation: { document: test-2022-1, clause: "3.2.2", note: 见 }
                              2023-01-01: { value: 1, citation: { document: test-2022-1, clause: 1 } }
                        """);

        assertEquals(new Entry("work-injury.rate", LocalDate.of(2022, 6, 27), EntryKind.VALUE, "0.10", Optional.of("1"),
                Optional.of(LocalDate.of(2023, 1, 1)), Optional.of(YearMonth.of(2022, 7)), Optional.of(LocalDate.of(2022, 6, 20)),
                Optional.of(LocalDate.of(2026, 11, 22)), Optional.of(LocalDate.of(2023, 12, 31)), Modality.TENTATIVE, true,
                "cn.testland", "", "注", new CitedClause("test-2022-1", "3.2.2", "见"), new Origin(BundleMaker.PARAMETERS, 5), Optional.empty(), false, new Origin(BundleMaker.PARAMETERS, 6)), entry);
    }

    @Test
    void whatIsNotWrittenIsMustAndEmpty() {
        Entry entry = entry("      2022-06-27: { unset: { reason: 文件未给出 }, citation: { document: 甲, clause: 1 } }\n");

        assertEquals(EntryKind.UNSET, entry.kind());
        assertEquals("", entry.value());
        assertEquals("", entry.configure());
        assertEquals("文件未给出", entry.note());
        assertEquals(Modality.MUST, entry.modality());
        assertFalse(entry.provisional());
        assertEquals("1", entry.citation().clause());
    }

    @Test
    void listsAndTablesKeepTheirTexts() {
        assertEquals(List.of("A_B", "C"), entry("      2022-06-27: { value: [A_B, C], citation: { document: 甲, clause: 1 } }\n").value());
        assertEquals(List.of(Map.of("class", "2", "bands", List.of("0.50", "1"))), entry("""
                              2022-06-27:
                                value: [{ class: 2, bands: [0.50, 1] }]
                                citation: { document: 甲, clause: 1 }
                        """).value());
    }

    @Test
    void entriesAreInTheOrderOfTheirDays() {
        PolicyContent content = content("      2023-01-01: { value: 2, citation: { document: 甲, clause: 1 } }\n"
                + "      2022-01-01: { value: 1, citation: { document: 甲, clause: 1 } }\n");

        assertEquals(List.of("1", "2"), content.written().of(ParameterKind.PARAMETER).entries().get("work-injury.rate").stream().map(Entry::value).toList());
    }

    @Test
    void theNationDeclares() {
        BundleMaker nation = BundleMaker.city("cn").replace(BundleMaker.PLACE, "code: \"990100\"", "code: CN")
                .replace(BundleMaker.PLACE, "level: city", "level: nation").replace(BundleMaker.PARAMETERS, "    values:",
                        "    type: rate\n    pooled: true\n    override: { bounded: { min: 0.001, max: 0.020 } }\n    plausible: { min: 0.002, max: 0.019 }\n"
                        + "    enabledBy: { document: test-2022-1, clause: \"1\" }\n    description: { zh: 费率, en: Rate }\n    values:");

        Declaration declaration = read(nation).written().of(ParameterKind.PARAMETER).declarations().get("work-injury.rate");

        assertEquals(new Declaration("work-injury.rate", Text.of("费率", "Rate"), ParameterType.RATE, List.of("1"), List.of(), Map.of(),
                true, Declaration.Override.BOUNDED, Optional.of(Quantity.parse("0.001")), Optional.of(Quantity.parse("0.02")),
                Optional.of(new Declaration.Band(Quantity.parse("0.002"), Quantity.parse("0.019"))), Optional.of(new CitedClause("test-2022-1", "1", "")), new Origin(BundleMaker.PARAMETERS, 3)), declaration);
    }

    @Test
    void aSignatureThatNobodyLookedAtIsRemarked() throws IOException {
        Reading reading = READER.read(Malformed.city().file("META-INF/SOMEBODY.SF", "garbage").file("META-INF/SOMEBODY.RSA", "garbage").write(folder));
        assertTrue(reading.policy().isPresent());
        assertEquals(List.of("signature signed-but-unchecked"), reading.checks().stream().flatMap(check -> check.findings().stream()
                .map(each -> check.check() + " " + each.code())).toList());
    }

    @Test
    void examplesKeepTheirRawFacts() {
        BundleMaker bundle = Malformed.city().file(BundleMaker.EXAMPLES, """
                format: 1
                examples:
                  - name: 甲
                    rule: work-injury.premium
                    place: "990102"
                    on: 2022-07-01
                    given:
                      work-injury.rate: { value: 0.0040, unit: "1" }
                    facts: { month: 2022-07, wages: [3200.00, 1], filed: true, quoted: "true", owner: { licensed: false } }
                    expect: { amount: 12.80 }
                """);

        Example example = read(bundle).examples().get(0);

        assertEquals("work-injury/甲", example.id());
        assertEquals("rule", example.probe());
        assertEquals(Map.of("work-injury.rate", Map.of("value", "0.0040", "unit", "1")), example.given());
        assertEquals(Map.of("month", "2022-07", "wages", List.of("3200.00", "1"), "filed", true, "quoted", "true", "owner",
                Map.of("licensed", false)), example.facts());
        assertEquals(Map.of("amount", "12.80"), example.expect());
        assertEquals(new Origin(BundleMaker.EXAMPLES, 3), example.origin());
    }

    @Test
    void poolingNamesThePlaceAndTheClause() {
        BundleMaker bundle = Malformed.city().replace(BundleMaker.PLACE, "covers:", """
                pooling:
                  work-injury:
                    2022-07-01: { place: cn.testland, citation: { document: test-2022-1, clause: "1" } }
                covers:""");

        assertEquals(List.of(new Pooling("work-injury", LocalDate.of(2022, 7, 1), new PlaceId("cn.testland"),
                new CitedClause("test-2022-1", "1", ""), new Origin(BundleMaker.PLACE, 8))), read(bundle).head().pooling());
    }

    @Test
    void aFolderIsReadByTheSameRules() throws IOException {
        Path source = Files.createDirectories(folder.resolve("nuanfeng.cn.testland.testcity"));
        Map<String, byte[]> files = Malformed.city().files();
        write(source.resolve("policy/place.yaml"), files.get(BundleMaker.PLACE));
        write(source.resolve("policy/documents.yaml"), files.get(BundleMaker.DOCUMENTS));
        write(source.resolve("policy/parameters/work-injury.yaml"), files.get(BundleMaker.PARAMETERS));
        write(source.resolve("examples/work-injury.yaml"), files.get(BundleMaker.EXAMPLES));

        PolicyContent content = Behind.content(READER.readFolder(source)).orElseThrow();
        assertEquals("cn.testland.testcity", content.place().path());
        assertEquals(new Origin("policy/parameters/work-injury.yaml", 5), content.written().of(ParameterKind.PARAMETER).entries().get("work-injury.rate").get(0).origin());

        write(source.resolve("policy/notes.txt"), new byte[0]);
        Reading unknown = READER.readFolder(source);
        assertTrue(Behind.content(unknown).isEmpty());
        assertEquals(List.of("policy/notes.txt"), unknown.findings().stream().map(Finding::file).toList());
    }

    @Test
    void theModelsOfADocumentAndItsTextFitEachOther() throws IOException {
        Path models = Path.of("../../../cnf/schema/examples");
        PolicyContent content = read(Malformed.city().file(BundleMaker.DOCUMENTS, Files.readAllBytes(models.resolve("documents.yaml")))
                .file(BundleMaker.TEXTS, Files.readAllBytes(models.resolve("document-text.yaml"))));

        assertEquals(Set.of("1", "3", "3.2", "3.2.2", "5"), content.written().of(DocumentKind.DOCUMENT).texts().find("test-2022-1").orElseThrow().clauses().keySet());
        assertEquals("执行统一的行业基准费率。\n费率浮动按国家规定执行。",
                content.written().of(DocumentKind.DOCUMENT).texts().find("test-2022-1").orElseThrow().clauses().get("3.2.2").text());
    }

    @Test
    void aFolderIsNamedByItsPlace() throws IOException {
        Reading reading = READER.readFolder(Files.createDirectories(folder.resolve("guigang")));

        assertEquals(List.of("wrong-name"), reading.findings().stream().map(Finding::code).toList());
    }

    @Test
    void noPlaceTakesTheNameOfAPackageOfThePlatform() throws IOException {
        Set<String> names;
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            names = modules.map(module -> module.resolve("src/main/java/nuanfeng").toFile().list()).filter(Objects::nonNull)
                    .flatMap(Stream::of).collect(Collectors.toSet());
        }
        assertTrue(names.contains("calendar"), names::toString);
        for (String name : names) {
            Reading reading = READER.readFolder(Files.createDirectories(folder.resolve("nuanfeng." + name)));
            assertEquals(List.of("wrong-name"), reading.findings().stream().map(Finding::code).toList(), name);
        }
    }

    @Test
    void aMissingFileIsAFindingToo() {
        Reading reading = READER.read(folder.resolve("nothing.jar"));

        assertEquals(List.of("broken-archive"), reading.findings().stream().map(Finding::code).toList());
    }

    @Test
    void theRefusedBundleIsNamedAsFarAsItsManifestGoes() {
        Path jar = Malformed.city().replace(BundleMaker.PLACE, "level:", "levle:").write(folder);

        Reading reading = READER.read(jar);

        assertEquals(Optional.of(new PlaceId("cn.testland.testcity")), reading.place());
        assertEquals("1.0.0", reading.version());
        assertEquals("nuanfeng.cn.testland.testcity 1.0.0", reading.findings().get(0).bundle());
    }

    @TestFactory
    Stream<DynamicTest> everyPolicyOfThisRepositoryIsWellFormed() throws IOException {
        List<Path> sources;
        try (Stream<Path> found = Files.list(Path.of("../../policy"))) {
            sources = found.filter(each -> Files.exists(each.resolve("policy/place.yaml"))).sorted().toList();
        }
        return sources.stream().map(source -> DynamicTest.dynamicTest(source.getFileName().toString(),
                () -> assertEquals(List.of(), READER.readFolder(source.toRealPath()).findings())));
    }

    private Entry entry(String values) {
        return content(values).written().of(ParameterKind.PARAMETER).entries().get("work-injury.rate").get(0);
    }

    private PolicyContent content(String values) {
        return read(Malformed.city().file(BundleMaker.PARAMETERS, "format: 1\nparameters:\n  rate:\n    values:\n" + values));
    }

    private PolicyContent read(BundleMaker bundle) {
        Reading reading = READER.read(bundle.write(folder));
        assertEquals(List.of(), reading.findings());
        return Behind.content(reading).orElseThrow();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
