// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import nuanfeng.calendar.LegalTime;
import nuanfeng.engine.FailedExample;
import nuanfeng.engine.Policy;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.RuleCode;
import nuanfeng.policy.PlaceId;

/** Reads policy bundles, lets them answer together and tries their examples; a line for each place: its path, how many, how many fail. */
public final class WorkedExamples {

    public static void main(String[] jars) throws Exception {
        PolicyReader reader = PolicyReader.unsigned();
        Map<PlaceId, Policy> policies = new TreeMap<>();
        for (String each : jars) {
            Path jar = Path.of(each);
            Reading reading = reader.read(jar);
            Policy policy = reading.policy().orElseThrow(() -> new IllegalArgumentException(reading.findings().toString()));
            policies.put(policy.place(), policy.rules().isEmpty() ? policy : policy.with(RuleCode.load(jar, policy.rules())));
        }
        PolicyEdition edition = PolicyEdition.empty(Clock.system(LegalTime.ZONE)).with(policies, Set.of());
        policies.forEach((place, policy) -> {
            List<FailedExample> failed = edition.failedExamples(place);
            System.out.printf("%s %s %s%n", place, policy.examples(), failed.size());
            failed.forEach(example -> System.err.println(example.detail()));
        });
    }
}
