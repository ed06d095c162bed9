// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import nuanfeng.calendar.LegalTime;
import nuanfeng.engine.Policy;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.RuleCode;
import nuanfeng.library.Edition;
import nuanfeng.policy.PlaceId;

/** An edition of the shipped nation, Guangxi and Guigang, without the gate, which every JVM would have to wait for. */
final class Shipped {

    private static final List<String> BUNDLES = List.of("nuanfeng.cn", "nuanfeng.cn.guangxi", "nuanfeng.cn.guangxi.guigang");

    private Shipped() {
    }

    /** @param shipped folder of the modules, each with its jar in {@code target} */
    static Edition edition(Path shipped) throws IOException, ReflectiveOperationException {
        Map<PlaceId, Policy> policies = new TreeMap<>();
        for (String bundle : BUNDLES) {
            Path jar;
            try (var jars = Files.newDirectoryStream(shipped.resolve(bundle).resolve("target"), bundle + "-*.jar")) {
                jar = jars.iterator().next();
            }
            Reading reading = PolicyReader.unsigned().read(jar);
            Policy policy = reading.policy().orElseThrow(() -> new IllegalStateException(reading.findings().toString()));
            policies.put(policy.place(), policy.rules().isEmpty() ? policy : policy.with(RuleCode.load(jar, policy.rules())));
        }
        return PolicyEdition.empty(Clock.system(LegalTime.ZONE)).with(policies, Set.of());
    }
}
