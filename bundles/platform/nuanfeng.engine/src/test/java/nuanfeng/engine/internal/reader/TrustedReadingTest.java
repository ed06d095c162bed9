// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.internal.parameter.ParameterKind;
import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.Finding;

/** A bundle that passed a gate once is served whatever a later gate thinks of it. */
class TrustedReadingTest {

    private static final PolicyReader READER = PolicyReader.unsigned();

    @TempDir
    private Path folder;

    @Test
    void whatWouldRefuseItTodayIsARemark() {
        Reading reading = trusted(Malformed.city()
                .replace(BundleMaker.PARAMETERS, "value: 0.004\n", "value: 0.004\n        colour: red\n")
                .file("POLICY-INF/notes.txt", "x").header("Bundle-Activator", "x.Y").header("Import-Package", "java.io"));

        assertTrue(reading.passed());
        assertEquals("0.004", Behind.content(reading).orElseThrow().written().of(ParameterKind.PARAMETER).entries().get("work-injury.rate").get(0).value());
        assertEquals(List.of("forbidden-header", "unknown-file", "unknown-key", "forbidden-import"),
                reading.findings().stream().map(Finding::code).toList());
        assertTrue(reading.findings().stream().noneMatch(Finding::severe));
    }

    @Test
    void itsRulesAreStillNamed() {
        Reading reading = trusted(Malformed.city().rule("Route", "work-injury.route", "System.exit(1); return null;"));

        assertEquals(Set.of("work-injury.route"), Behind.content(reading).orElseThrow().rules());
        assertEquals(List.of("forbidden-type"), reading.findings().stream().map(Finding::code).toList());
    }

    @Test
    void whatCannotBeReadIsStillRefused() {
        for (BundleMaker bundle : List.of(Malformed.city().without(BundleMaker.PLACE),
                Malformed.city().file(BundleMaker.PLACE, "format: [\n"),
                Malformed.city().replace(BundleMaker.PLACE, "version: 1.0.0\n", ""),
                Malformed.city().replace(BundleMaker.PARAMETERS, "2022-06-27", "2022-02-30"),
                Malformed.city().replace(BundleMaker.PARAMETERS, "value: 0.004\n", ""))) {
            Reading reading = trusted(bundle);

            assertTrue(Behind.content(reading).isEmpty());
            assertFalse(reading.passed());
            assertTrue(reading.findings().stream().anyMatch(Finding::severe));
        }
    }

    private Reading trusted(BundleMaker bundle) {
        Path jar = bundle.write(folder);
        return READER.readTrusted(jar, Digest.of(bundle.toBytes()));
    }
}
