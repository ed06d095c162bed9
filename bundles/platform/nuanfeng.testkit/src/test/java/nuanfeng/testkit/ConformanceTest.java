// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code city as new-city makes it, compiled here instead of by a build. */
class ConformanceTest {

    private static final String RULE = "src/main/java/nuanfeng/cn/hunan/changsha/PendingApplications.java";

    @TempDir
    private Path folder;

    private Path city;

    @BeforeEach
    void aCodeCity() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Main.run(List.of("new-city", "cn.hunan.changsha", "长沙市", "430100", "--code", "--at", folder.toString()), nowhere, nowhere);
        city = folder.resolve("nuanfeng.cn.hunan.changsha");
    }

    @Test
    void theSampleRuleAddsAStepToTheRuleAbove() throws IOException {
        compile();
        Conformance.assertPasses(city);
    }

    @Test
    void policyFilesAreTakenFreshAndNotAsTheBuildLeftThem() throws IOException {
        compile();
        Path examples = city.resolve("examples/coverage.yaml");
        Files.writeString(examples, Files.readString(examples).replace("pending: \"2\"", "pending: \"3\""));
        AssertionError failed = assertThrows(AssertionError.class, () -> Conformance.assertPasses(city));
        assertTrue(failed.getMessage().startsWith(city + "/examples/coverage.yaml:"), failed.getMessage());
    }

    @Test
    void aRuleThatLoopsCostsItsOwnQuestionOnly() throws IOException {
        edit("Outcome outcome = sheet.inherited();", "Outcome outcome = sheet.inherited(); int i = 0; while (i < 9) { i = i % 3; }");
        compile();
        AssertionError failed = assertThrows(AssertionError.class, () -> Conformance.assertPasses(city));
        assertTrue(failed.getMessage().contains("rule-failed"), failed.getMessage());
    }

    @Test
    void aRuleThatWantsMoreThanItsSheetIsRefused() throws IOException {
        edit("sheet.step(\"pending\", pending);", "System.exit(1);");
        compile();
        AssertionError failed = assertThrows(AssertionError.class, () -> Conformance.assertPasses(city));
        List<String> lines = Files.readAllLines(city.resolve(RULE));
        int line = 1 + lines.indexOf(lines.stream().filter(each -> each.contains("System.exit(1);")).findFirst().orElseThrow());
        assertTrue(failed.getMessage().matches("(?s).*/src/main/java/nuanfeng/\\S+/PendingApplications\\.java:%s.*forbidden-\\S+.*"
                .formatted(line)), failed.getMessage());
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(city.resolve(RULE));
        assertTrue(text.contains(from));
        Files.writeString(city.resolve(RULE), text.replace(from, to));
    }

    /** What the generated project's build does, without Maven. */
    private void compile() throws IOException {
        Path classes = Files.createDirectories(city.resolve("target/classes"));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-proc:none", "-d",
                classes.toString(), "-classpath", System.getProperty("java.class.path"), city.resolve(RULE).toString()));
        Files.createDirectories(classes.resolve("META-INF"));
        Files.createDirectories(classes.resolve("OSGI-INF"));
        Files.writeString(classes.resolve("META-INF/MANIFEST.MF"), """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-Name: C
                Bundle-SymbolicName: nuanfeng.cn.hunan.changsha
                Bundle-Version: 1.0.0
                Import-Package: nuanfeng.calculation;version="[1.0,2)",nuanfeng.policy;v
                 ersion="[1.0,2)",nuanfeng.policy.spi;version="[1.0,2)",nuanfeng.quantit
                 y;version="[1.0,2)"
                Nuanfeng-Policy: cn.hunan.changsha
                Provide-Capability: osgi.service;objectClass:List<String>="nuanfeng.poli
                 cy.spi.Rule";uses:="nuanfeng.policy.spi"
                Require-Capability: osgi.extender;filter:="(&(osgi.extender=nuanfeng.pol
                 icy)(version>=1.0.0)(!(version>=2.0.0)))",osgi.extender;filter:="(&(osg
                 i.extender=osgi.component)(version>=1.3.0)(!(version>=2.0.0)))"
                Service-Component: OSGI-INF/rule.xml

                """);
        Files.writeString(classes.resolve("OSGI-INF/rule.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="nuanfeng.cn.hunan.changsha.PendingApplications">
                  <property name="nuanfeng.rule.for" type="String" value="work-injury.coverage"/>
                  <service>
                    <provide interface="nuanfeng.policy.spi.Rule"/>
                  </service>
                  <implementation class="nuanfeng.cn.hunan.changsha.PendingApplications"/>
                </scr:component>
                """);
    }
}
