// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A copy of the assembled distribution in a folder of its own, changed into the wanted kind of server. */
final class Home {

    private static final String FEATURES = "etc/org.apache.karaf.features.cfg";
    private static final String BOOT = "featuresBoot=";
    private static final String REPOSITORIES = "featuresRepositories=";
    /** What the platform stands on, without the platform. */
    private static final List<String> BELOW = List.of("scr", "nuanfeng-http", "nuanfeng-jaxrs");
    private static final String BUNDLE = "system/nuanfeng/benchmarks.constant/1.0.0/benchmarks.constant-1.0.0.jar";
    private static final String REPOSITORY = """
            <features name="constant" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
              <feature name="constant" version="1.0.0">
                <feature>nuanfeng-http</feature>
                <feature>nuanfeng-jaxrs</feature>
                <bundle start-level="60">mvn:nuanfeng/benchmarks.constant/1.0.0</bundle>
              </feature>
            </features>
            """;

    private Home() {
    }

    /** The distribution as it is. */
    static Path platform(Path assembly) throws IOException {
        if (!Files.isExecutable(assembly.resolve("bin/karaf"))) {
            throw new IllegalArgumentException("No distribution in %s.".formatted(assembly));
        }
        Path home = Files.createTempDirectory("nuanfeng-bench");
        Folders.copy(assembly, home, "system");
        return home;
    }

    /** Without the platform. */
    static Path stock(Path assembly) throws IOException {
        Path home = platform(assembly);
        edit(home, BOOT, value -> Arrays.stream(value.split("\\s*,\\s*")).filter(each -> !each.startsWith("nuanfeng"))
                .collect(Collectors.joining(", ")) + ", " + String.join(", ", BELOW));
        return home;
    }

    /** Without the platform, but with a bundle that serves one answer. */
    static Path constant(Path assembly, Path bundle, byte[] answer) throws IOException {
        Path home = stock(assembly);
        Path jar = home.resolve(BUNDLE);
        Files.createDirectories(jar.getParent());
        Files.copy(bundle, jar);
        Files.writeString(home.resolve("etc/constant-features.xml"), REPOSITORY);
        Files.write(home.resolve("constant.json"), answer);
        edit(home, REPOSITORIES, value -> value + ", file:${karaf.etc}/constant-features.xml");
        edit(home, BOOT, value -> value + ", constant");
        return home;
    }

    private static void edit(Path home, String line, java.util.function.UnaryOperator<String> edit) throws IOException {
        Path file = home.resolve(FEATURES);
        List<String> lines = Files.readAllLines(file);
        if (lines.stream().noneMatch(each -> each.startsWith(line))) {
            throw new IllegalStateException("No %s in %s".formatted(line, file));
        }
        Files.write(file, lines.stream().map(each -> each.startsWith(line) ? line + edit.apply(each.substring(line.length())) : each).toList());
    }
}
