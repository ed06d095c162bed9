// SPDX-License-Identifier: Apache-2.0
package nuanfeng.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import nuanfeng.calendar.LegalTime;
import nuanfeng.engine.Policy;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.RuleCode;
import nuanfeng.library.Edition;
import nuanfeng.policy.PlaceId;

/** The edition that the policy jars of a folder make together: one in each process, made by whoever asks first. */
final class EditionOfJars {

    private static final Map<String, Edition> MADE = new ConcurrentHashMap<>();

    private EditionOfJars() {
    }

    /**
     * @param folder with the jars, at any depth
     * @param expected hash of the edition that must answer; empty for whichever it is
     * @throws IllegalStateException when the jars make another edition, or one does not pass the gate
     */
    static Edition in(String folder, String expected) {
        Edition edition = MADE.computeIfAbsent(folder, EditionOfJars::make);
        if (!expected.isEmpty() && !edition.hash().equals(expected)) {
            throw new IllegalStateException("%s 中的政策组成的版本是 %s，任务要求 %s。The policies there are another edition.".formatted(folder, edition.hash(),
                    expected));
        }
        return edition;
    }

    private static Edition make(String folder) {
        PolicyReader reader = PolicyReader.unsigned();
        Map<PlaceId, Policy> policies = new TreeMap<>();
        for (Path jar : jars(folder)) {
            Reading reading = reader.read(jar);
            Policy policy = reading.policy().orElseThrow(() -> new IllegalStateException(jar + ": " + reading.findings()));
            try {
                policies.put(policy.place(), policy.rules().isEmpty() ? policy : policy.with(RuleCode.load(jar, policy.rules())));
            } catch (IOException | ReflectiveOperationException e) {
                throw new IllegalStateException(jar.toString(), e);
            }
        }
        if (policies.isEmpty()) {
            throw new IllegalStateException("%s 中没有政策包。There is no policy jar.".formatted(folder));
        }
        return PolicyEdition.empty(Clock.system(LegalTime.ZONE)).with(policies, Set.of());
    }

    private static List<Path> jars(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(each -> each.getFileName().toString().matches("nuanfeng\\.cn.*\\.jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
