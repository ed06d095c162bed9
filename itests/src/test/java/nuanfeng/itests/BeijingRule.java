// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import nuanfeng.testkit.PolicyJar;

/** Beijing with other Java in its rule, compiled on the spot from its source. */
final class BeijingRule {

    private static final Path SOURCE = Path.of(System.getProperty("nuanfeng.policies", "../bundles/policy"),
            "nuanfeng.cn.beijing/src/main/java/nuanfeng/cn/beijing/RegistrationPlaceRoute.java");
    private static final String BEGINNING = "Outcome outcome = sheet.inherited();";
    private static final String END = "    private static Outcome.Decision withRegistrationPlace";

    private BeijingRule() {
    }

    /** @param statements run first, whenever the rule is asked */
    static PolicyJar with(String statements) {
        return with(statements, "");
    }

    /** @param members further members of the rule's class */
    static PolicyJar with(String statements, String members) {
        try {
            String source = Files.readString(SOURCE).replaceAll("@Component.*\n|import org.osgi.*\n", "")
                    .replace(BEGINNING, statements + "\n" + BEGINNING).replace(END, members + "\n" + END);
            return compiled(TestPolicies.beijing(), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PolicyJar compiled(PolicyJar jar, String source) throws IOException {
        Path folder = Files.createTempDirectory("rule");
        try {
            Path file = Files.writeString(folder.resolve(SOURCE.getFileName().toString()), source);
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            List<String> options = List.of("-proc:none", "-nowarn", "-Xlint:none", "--release", "17", "-d", folder.toString(), "-cp",
                    Distribution.shipped("nuanfeng.api").toString());
            boolean fine = compiler.getTask(null, null, null, options, null,
                    compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file)).call();
            if (!fine) {
                throw new IllegalArgumentException("Does not compile:\n" + source);
            }
            PolicyJar changed = jar;
            try (Stream<Path> classes = Files.walk(folder)) {
                for (Path each : (Iterable<Path>) classes.filter(path -> path.toString().endsWith(".class")).sorted()::iterator) {
                    changed = changed.with(folder.relativize(each).toString(), Files.readAllBytes(each));
                }
            }
            return changed;
        } finally {
            Distribution.delete(folder);
        }
    }
}
