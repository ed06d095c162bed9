// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import nuanfeng.testkit.PolicyJar;

/** TEST DATA: ten invented places with a rule of their own, which answers for every day but those of 2031. */
final class CodePlaces {

    static final int COUNT = 10;
    static final String RULE = "work-injury.route";
    static final String FACTS = "{\"facts\":{\"licensed\":true,\"employerCapacity\":true,\"flexibleStaff\":true}}";

    private static final String SOURCE = """
            package nuanfeng.%s;

            import nuanfeng.calculation.Outcome;
            import nuanfeng.policy.spi.*;
            import java.util.*;

            public final class Route implements Rule {
                public RuleDescription describe() {
                    return RuleDescription.extending(List.of());
                }

                public Outcome apply(Worksheet sheet) {
                    if (sheet.on().getYear() == 2031) { %s }
                    return sheet.inherited();
                }
            }
            """;
    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="nuanfeng.%1$s.Route" configuration-policy="ignore">
              <property name="nuanfeng.rule.for" type="String" value="work-injury.route"/>
              <service>
                <provide interface="nuanfeng.policy.spi.Rule"/>
              </service>
              <implementation class="nuanfeng.%1$s.Route"/>
            </scr:component>
            """;

    private CodePlaces() {
    }

    /** The provinces without policy here. */
    static List<String> names() {
        return IntStream.range(0, COUNT).mapToObj(i -> "cn.invented" + (char) ('a' + i)).toList();
    }

    /** @param statements in 2031 */
    static PolicyJar jar(int number, String statements) {
        String place = names().get(number);
        String component = "OSGI-INF/nuanfeng.%s.Route.xml".formatted(place);
        PolicyJar beijing = TestPolicies.shipped(TestPolicies.BEIJING);
        return PolicyJar.invented(place, "%s0000".formatted(List.of(12, 13, 14, 15, 21, 22, 23, 32, 33, 34).get(number)), "province")
                .version(TestPolicies.next()).header("Import-Package", beijing.header("Import-Package"))
                .header("Require-Capability", beijing.header("Require-Capability"))
                .header("Provide-Capability", beijing.header("Provide-Capability")).header("Service-Component", component)
                .with(component, COMPONENT.formatted(place))
                .with("nuanfeng/%s/Route.class".formatted(place.replace('.', '/')), compiled(SOURCE.formatted(place, statements), place));
    }

    private static byte[] compiled(String source, String place) {
        try {
            Path folder = Files.createTempDirectory("route");
            try {
                Path file = Files.writeString(folder.resolve("Route.java"), source);
                JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
                List<String> options = List.of("-proc:none", "-nowarn", "-Xlint:none", "--release", "17", "-d", folder.toString(), "-cp",
                        Distribution.shipped("nuanfeng.api").toString());
                if (!compiler.getTask(null, null, null, options, null, compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file)).call()) {
                    throw new IllegalArgumentException("Does not compile:\n" + source);
                }
                try (Stream<Path> classes = Files.walk(folder)) {
                    return Files.readAllBytes(classes.filter(each -> each.endsWith("Route.class")).findFirst().orElseThrow());
                }
            } finally {
                Distribution.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(place, e);
        }
    }
}
