// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;

/** Every malformed bundle is refused by the check that is meant for it, with file and line, in little time and memory. */
class MalformedBundlesTest {

    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long MOST_BYTES = 256L << 20;
    private static final PolicyReader READER = PolicyReader.unsigned();

    @BeforeAll
    static void warmUp(@TempDir Path folder) {
        Reading reading = READER.read(Malformed.city().write(folder));
        assertTrue(reading.passed(), () -> "The bundle that the others are made from: " + reading.findings());
    }

    static Stream<Malformed> bundles() {
        return Stream.of(ArchiveCases.all(), ManifestCases.all(), YamlCases.all(), SchemaCases.all(), TimelineCases.all(),
                CalendarCases.all(), ImportCases.all(), BytecodeCases.all(), ComponentCases.all(), ResponsibilityCases.all(),
                DutyCases.all())
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aMalformedBundleIsRefusedWithFileAndLine(Malformed malformed, @TempDir Path folder) throws IOException {
        Path jar = Files.write(folder.resolve("malformed.jar"), malformed.jar().get());
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long time = threads.getCurrentThreadCpuTime();
        long bytes = threads.getCurrentThreadAllocatedBytes();

        Reading reading = READER.read(jar);

        assertTrue(threads.getCurrentThreadCpuTime() - time < MOST_NANOS, "It took too long.");
        assertTrue(threads.getCurrentThreadAllocatedBytes() - bytes < MOST_BYTES, "It took too much memory.");
        assertFalse(reading.passed(), "It passed.");
        assertTrue(Behind.content(reading).isEmpty(), "It has content.");
        GateReport.Check failed = reading.checks().stream().filter(check -> !check.passed()).findFirst().orElseThrow();
        assertEquals(malformed.check(), failed.check(), () -> "Refused elsewhere: " + failed.findings());
        assertTrue(failed.findings().size() <= Findings.MOST + 1, "It says too much.");
        assertTrue(failed.findings().stream().anyMatch(finding -> isExpected(malformed, finding)),
                () -> "Expected %s %s:%s, found %s".formatted(malformed.code(), malformed.file(), malformed.line(), failed.findings()));
        failed.findings().forEach(finding -> assertFalse(finding.mend().isEmpty(), () -> "What to do about " + finding));
    }

    private static boolean isExpected(Malformed malformed, Finding finding) {
        return finding.severe() && finding.code().equals(malformed.code()) && finding.file().equals(malformed.file())
                && finding.line() == malformed.line();
    }
}
