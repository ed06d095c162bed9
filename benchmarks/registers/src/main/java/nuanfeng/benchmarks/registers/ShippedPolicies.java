// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
import nuanfeng.library.PolicyLibrary;
import nuanfeng.policy.PlaceId;

/** The shipped nation, Guangxi and Guigang, which are the only edition that there is. */
record ShippedPolicies(Edition edition) implements PolicyLibrary {

    private static final List<String> BUNDLES = List.of("nuanfeng.cn", "nuanfeng.cn.guangxi", "nuanfeng.cn.guangxi.guigang");

    /** @param shipped folder of the modules, each with its jar in {@code target} */
    static ShippedPolicies in(Path shipped) throws IOException, ReflectiveOperationException {
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
        return new ShippedPolicies(PolicyEdition.empty(Clock.system(LegalTime.ZONE)).with(policies, Set.of()));
    }

    @Override
    public Edition current() {
        return edition;
    }

    @Override
    public Edition edition(String hash) {
        return edition;
    }

    @Override
    public Edition knownAt(Instant moment) {
        return edition;
    }
}
