// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients made by generators from the description that the server gives: they compile and are asked one question of each kind. Java always;
 * TypeScript where Node and its packages are to be had. Wages are TEST DATA.
 */
class GeneratedClientsIT {

    private static final Path PROGRAM = Path.of("src/test/programs/GeneratedClient.java").toAbsolutePath();
    /** As the build fetched it: a program of its own, with libraries of its own inside. */
    private static final Path GENERATOR = Path.of(System.getProperty("nuanfeng.generator", "target/tools/openapi-generator-cli.jar")).toAbsolutePath();
    private static final String OPTIONS = "openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true,annotationLibrary=none,"
            + "documentationProvider=none,invokerPackage=client,apiPackage=client.api,modelPackage=client.model,useSingleRequestParameter=true";
    private static final String LEAVE_OUT = "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false";
    private static final String NUMBER = "贵人社函〔2022〕18号";
    /** What both say, whatever law is in force today. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(Map.entry("amount", "131.20"), Map.entry("employer", "131.20"), Map.entry("decision", "DIRECT"),
            Map.entry("value", "0.004 from 2022-06-27"), Map.entry("differences", "true"), Map.entry("measures", "true"), Map.entry("duties", "true"),
            Map.entry("owed", "true"), Map.entry("days", "365"), Map.entry("document", NUMBER), Map.entry("notices", "1"));

    private static final Distribution nuanfeng = Distribution.shared();

    @TempDir
    private Path folder;

    @Test
    void aJavaClientCompilesAndReadsEveryKindOfAnswer() throws Exception {
        new ToolFolder(folder).run(java().toString(), "-jar", GENERATOR.toString(), "generate", "-i", description().toString(), "-g", "java", "--library", "native", "-o", "java",
                "--additional-properties=" + OPTIONS, "--global-property=" + LEAVE_OUT);
        List<Path> sources = new ArrayList<>(List.of(PROGRAM));
        try (Stream<Path> files = Files.walk(folder.resolve("java/src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(sources, classes);
        Map<String, String> said = said(new ToolFolder(folder).run(java().toString(), "-Dfile.encoding=UTF-8", "-cp", classes + File.pathSeparator + libraries(), "GeneratedClient", address()));
        ANSWERS.forEach((what, answer) -> assertEquals(answer, said.get(what), said::toString));
        assertEquals("422 invalid-facts [/facts/month, /facts/population]", said.get("refused"), said::toString);
        assertEquals("[Boolean, String, list or table]", said.get("types"), said::toString);
        assertEquals("5.00", said.get("hypothetical"), said::toString);
    }

    @Test
    void aTypeScriptClientCompilesAndReadsEveryKindOfAnswer() throws Exception {
        ToolFolder tools = ToolFolder.installed("typescript", folder, "no TypeScript client");
        tools.run(tools.tool("openapi-typescript"), description().toString(), "-o", "api.d.ts");
        tools.run(tools.tool("tsc"), "-p", ".");
        Map<String, String> said = said(tools.run("node", "out/client.js", address()));
        ANSWERS.forEach((what, answer) -> assertEquals(answer, said.get(what), said::toString));
        assertEquals("422 invalid-facts /facts/month,/facts/population", said.get("refused"), said::toString);
    }

    private Path description() throws IOException {
        return Files.writeString(folder.resolve("openapi.json"), new Api(nuanfeng).get("/openapi.json").expect(200).text());
    }

    private static String address() {
        return nuanfeng.uri("/api/v1").toString();
    }

    private void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            StringBuilder said = new StringBuilder();
            boolean compiled = compiler.getTask(null, files, diagnostic -> said.append(diagnostic).append('\n'),
                    List.of("-d", classes.toString(), "-cp", libraries(), "-proc:none", "-nowarn"), null,
                    files.getJavaFileObjectsFromPaths(sources)).call();
            assertTrue(compiled, said::toString);
        }
    }

    /** What the client needs of what this test has itself. */
    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(entry -> entry.matches(".*(jackson-|jakarta[.]annotation-api).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Map<String, String> said(String lines) {
        return lines.lines().map(line -> line.split(": ", 2)).filter(line -> line.length == 2).collect(Collectors.toMap(line -> line[0], line -> line[1], (first, second) -> first));
    }
}
