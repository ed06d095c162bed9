// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aNewCityIsMadeWithThePlaceAboveItAndPassesTheGate() throws IOException {
        assertEquals(0, newCity());
        assertEquals(List.of("nuanfeng.cn.hunan", "nuanfeng.cn.hunan.changsha"), names());
        assertEquals(0, run("pack", city(), province(), "-o", folder.toString()), this::said);
        try (JarFile jar = new JarFile(folder.resolve("nuanfeng.cn.hunan.changsha-1.0.0.jar").toFile())) {
            assertEquals("长沙市", jar.getManifest().getMainAttributes().getValue("Bundle-Name"));
            assertEquals("cn.hunan.changsha", jar.getManifest().getMainAttributes().getValue("Nuanfeng-Policy"));
            assertEquals(List.of("META-INF/MANIFEST.MF", "POLICY-INF/documents.yaml", "POLICY-INF/examples/work-injury.yaml",
                    "POLICY-INF/parameters/work-injury.yaml", "POLICY-INF/place.yaml"), jar.stream().map(Object::toString).toList());
        }
        assertEquals(0, run("check", folder.resolve("nuanfeng.cn.hunan.changsha-1.0.0.jar").toString(), "--above", province()),
                this::said);
    }

    @Test
    void anEditorFindsTheSchemaOfEachFile() throws IOException {
        Path schemas = Files.createDirectories(folder.resolve("home/schema"));
        for (String kind : List.of("place", "documents", "parameters", "examples")) {
            Files.createFile(schemas.resolve(kind + ".schema.json"));
        }
        System.setProperty("nuanfeng.schemas", schemas.toString());
        try {
            assertEquals(0, newCity());
        } finally {
            System.clearProperty("nuanfeng.schemas");
        }
        for (String file : List.of("policy/place.yaml", "policy/documents.yaml", "policy/parameters/work-injury.yaml", "examples/work-injury.yaml")) {
            Path path = Path.of(city(), file);
            String first = Files.readAllLines(path).get(0);
            assertTrue(first.startsWith("# yaml-language-server: $schema=../"), first);
            assertTrue(Files.isRegularFile(path.getParent().resolve(first.substring(first.indexOf('=') + 1))), first);
        }
        assertEquals(0, run("check", city()), this::said);
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws IOException {
        newCity();
        Path one = folder.resolve("one.jar");
        Path two = folder.resolve("two.jar");
        assertEquals(0, run("pack", city(), "-o", one.toString()));
        Files.setLastModifiedTime(Path.of(city(), "policy/place.yaml"), FileTime.fromMillis(0));
        assertEquals(0, run("pack", city(), "-o", two.toString()));
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @Test
    void aFindingNamesFileAndLineOfTheFolderAndTheMend() throws IOException {
        newCity();
        edit("policy/parameters/work-injury.yaml", "clause: para-rate", "clause: para-none");
        edit("policy/place.yaml", "version: 1.0.0", "version: 1.0.1");
        assertEquals(1, run("pack", city(), "-o", folder.toString()));
        assertTrue(said().contains(city() + "/policy/parameters/work-injury.yaml:16: error: "), this::said);
        assertTrue(said().contains("[unknown-clause]\n    → "), this::said);
        assertTrue(said().contains("does not pass: citations"), this::said);
        assertFalse(Files.exists(folder.resolve("nuanfeng.cn.hunan.changsha-1.0.1.jar")));
    }

    @Test
    void aVersionThatIsNoneIsToldWhereItIsWritten() throws IOException {
        newCity();
        edit("policy/place.yaml", "version: 1.0.0", "version: 2023年版");
        assertEquals(1, run("check", city()));
        assertTrue(said().contains(city() + "/policy/place.yaml:"), this::said);
        assertFalse(said().contains("MANIFEST"), this::said);
    }

    @Test
    void aCodeOfAnotherPlaceIsToldOnItsLine() throws IOException {
        newCity();
        Path other = Files.createDirectory(folder.resolve("other"));
        assertEquals(0, run("pack", city(), "-o", other.toString()));
        assertEquals(0, run("new-city", "cn.hunan.zhuzhou", "株洲市", "430200", "--at", folder.toString()));
        Path place = folder.resolve("nuanfeng.cn.hunan.zhuzhou/policy/place.yaml");
        Files.writeString(place, Files.readString(place).replace("430200", "430100"));
        int line = Files.readAllLines(place).stream().map(each -> each.startsWith("code:")).toList().indexOf(true) + 1;
        assertEquals(1, run("check", folder.resolve("nuanfeng.cn.hunan.zhuzhou").toString(), "--above", other.toString()));
        assertTrue(line > 1 && said().contains("/policy/place.yaml:" + line + ": error: "), this::said);
        assertTrue(said().contains("[claimed-twice]"), this::said);
    }

    @Test
    void aRolesNameNamesNoAgency() throws IOException {
        newCity();
        Files.writeString(Path.of(city(), "policy/agencies.yaml"), "format: 1\nagencies:\n  changsha-districts: { name: 长沙市各区政府, kind: government, "
                + "level: county, aliases: [\"各县（市、区）\"] }\n");
        assertEquals(1, run("check", city()));
        assertTrue(said().contains("[name-of-a-role]"), this::said);
    }

    @Test
    void anotherPolicyUnderAReleasedVersionIsRemarked() throws IOException {
        newCity();
        Path shipped = Files.createDirectory(folder.resolve("shipped"));
        assertEquals(0, run("pack", city(), "-o", shipped.toString()));
        assertEquals(0, run("check", city(), "--above", shipped.toString()));
        assertFalse(said().contains("remark"), this::said);
        edit("policy/documents.yaml", "documents: {}", "documents: { }");
        assertEquals(0, run("check", city(), "--above", shipped.toString()));
        assertTrue(said().contains("/policy/place.yaml: remark: This version is out already"), this::said);
    }

    @Test
    void anExampleThatDoesNotHoldIsAFinding() throws IOException {
        newCity();
        edit("examples/work-injury.yaml", "amount: 67.00", "amount: 68.00");
        assertEquals(1, run("check", city()));
        assertTrue(said().contains("/examples/work-injury.yaml:"), this::said);
        assertTrue(said().contains("67.00"), this::said);
    }

    @Test
    void aMissingPlaceAboveIsSaid() throws IOException {
        newCity();
        Files.delete(Path.of(province(), "policy/place.yaml"));
        assertEquals(1, run("check", city()));
        assertTrue(said().contains("policy of cn.hunan, the place above"), this::said);
        assertTrue(said().contains("--above"), this::said);
    }

    @Test
    void anythingThatMakesNoSenseIsSaidInALine() throws IOException {
        assertEquals(2, run());
        assertEquals(2, run("pack"));
        assertEquals("nuanfeng: There is no folder /none.", refusal("pack", "/none"));
        assertEquals("nuanfeng: There is no option --fast here.", refusal("pack", "--fast", "/none"));
        assertEquals("nuanfeng: 'Changsha' is not the path of a place: pinyin words joined by dots, the nation first.",
                refusal("new-city", "Changsha", "长沙市", "430100"));
        assertEquals("nuanfeng: cn.hunan.changsha lies in 湖南省 (430000), but the code 440100 is one of 广东省.",
                refusal("new-city", "cn.hunan.changsha", "长沙市", "440100", "--at", folder.toString()));
        assertEquals("nuanfeng: '43010' is not a code of GB/T 2260, which has six digits.",
                refusal("new-city", "cn.hunan.changsha", "长沙市", "43010", "--at", folder.toString()));
        assertEquals("nuanfeng: cn.hunan.changsha has no policy, and a place needs the one above it. Make that first: nuanfeng "
                + "new-city cn.hunan.changsha, its name and its code.",
                refusal("new-city", "cn.hunan.changsha.liuyang", "浏阳市", "430181", "--at", folder.toString()));
        assertEquals(List.of(), names());
        newCity();
        assertTrue(refusal("new-city", "cn.hunan.changsha", "长沙市", "430100", "--at", folder.toString()).endsWith("is there already."));
        Path unnamed = Files.createDirectory(folder.resolve("changsha"));
        assertTrue(refusal("check", unnamed.toString()).startsWith("nuanfeng: The folder's name says for which place it speaks"));
    }

    @Test
    void aReactorGetsAModule() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<modules>\n    <module>nuanfeng.cn</module>\n  </modules>\n");
        assertEquals(0, newCity());
        assertEquals("<modules>\n    <module>nuanfeng.cn</module>\n    <module>nuanfeng.cn.hunan</module>\n"
                + "    <module>nuanfeng.cn.hunan.changsha</module>\n  </modules>\n", Files.readString(folder.resolve("pom.xml")));
        assertTrue(Files.isRegularFile(Path.of(city(), "bnd.bnd")));
        assertTrue(Files.isRegularFile(Path.of(province(), "pom.xml")));
    }

    @Test
    void javaNeedsACompiler() throws IOException {
        assertEquals(0, run("new-city", "cn.hunan.changsha", "长沙市", "430100", "--code", "--at", folder.toString()));
        assertTrue(Files.isRegularFile(Path.of(city(), "policy.bnd")));
        assertTrue(Files.isRegularFile(Path.of(city(), "src/main/java/nuanfeng/cn/hunan/changsha/PendingApplications.java")));
        assertEquals("nuanfeng: nuanfeng.cn.hunan.changsha has Java rules, which need a compiler: run mvn package in it.",
                refusal("pack", city()));
    }

    private int newCity() {
        return run("new-city", "cn.hunan.changsha", "长沙市", "430100", "--at", folder.toString());
    }

    private String city() {
        return folder.resolve("nuanfeng.cn.hunan.changsha").toString();
    }

    private String province() {
        return folder.resolve("nuanfeng.cn.hunan").toString();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = Path.of(city(), file);
        String text = Files.readString(path);
        assertTrue(text.contains(from));
        Files.writeString(path, text.replace(from, to));
    }

    private String refusal(String... arguments) {
        assertEquals(2, run(arguments), this::said);
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void oneQuestionIsAskedOfEveryLine() throws IOException {
        Path lines = Files.writeString(folder.resolve("in.csv"), "committedOn,amount,_no\n2026-03-01,12345.67,a\n2026-03-01,much,b\n");
        Path answers = folder.resolve("out.csv");
        assertEquals(0, run("batch", "cn", "insurance.fraud-fine", lines.toString(), answers.toString()), this::said);
        List<String> rows = Files.readAllLines(answers);
        assertEquals(3, rows.size());
        assertTrue(rows.get(1).startsWith("2026-03-01,12345.67,a,decision,BAND,least=24691.34; most=61728.35,"), rows.get(1));
        assertTrue(rows.get(2).startsWith("2026-03-01,much,b,refusal,invalid-facts,/amount,"), rows.get(2));
        assertEquals(2, run("batch", "cn", "insurance.nothing", lines.toString(), answers.toString()));
        assertEquals(2, run("batch", "cn", "insurance.fraud-fine", lines.toString(), folder.resolve("out.ndjson").toString()));
        assertEquals(rows, Files.readAllLines(answers));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        List<String> words = new ArrayList<>(List.of(arguments));
        if (words.size() > 1) {
            words.addAll(List.of("--lang", "en"));
        }
        return Main.run(words, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_8);
    }
}
