// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.lifecycle.Digest;

/** Whatever is done to a bundle, its reader answers, and has content exactly when every check passed. */
class MutatedBundlesTest {

    private static final int ROUNDS = 600;
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final List<String> PIECES = List.of("{", "}", "[", "]", ":", "- ", "\n", "  ", "&a ", "*a", "!!x ", "---", "\"", "'",
            "0", "1e9", "null", "~", "true", "2022-02-30", "|", "? ", "%YAML 1.2\n", "#", "\t", "，", "<<: ", "value", "ended: true\n");

    @Test
    void aMutatedBundleIsAnswered(@TempDir Path folder) throws IOException {
        PolicyReader reader = PolicyReader.unsigned();
        BundleMaker good = Malformed.city().texts().rule("Route", "work-injury.route", "return new Outcome.Decision(\"A\" + sheet.on(), "
                + "Map.of(), List.of(\"a\").stream().map(each -> new Reason(each, each, Optional.empty())).toList());");
        assertTrue(reader.read(good.write(folder)).passed());
        Random random = new Random(20220627);
        for (int round = 0; round < ROUNDS; round++) {
            Path jar = Files.write(folder.resolve("mutated.jar"), mutated(good, random));
            String about = "round " + round;

            Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reader.read(jar), about);

            assertEquals(reading.passed(), Behind.content(reading).isPresent(), about);
            reading.findings().forEach(finding -> assertTrue(finding.line() >= 0 && !finding.code().isEmpty(), about));
            Reading trusted = reader.readTrusted(jar, Digest.of(jar));
            assertTrue(trusted.passed() || Behind.content(trusted).isEmpty(), about);
        }
    }

    private static byte[] mutated(BundleMaker good, Random random) {
        List<String> names = new ArrayList<>(good.files().keySet());
        int which = random.nextInt(names.size() + 2);
        if (which == names.size()) {
            return bytes(good.toBytes(), random);
        }
        if (which > names.size()) {
            return good.file(MANIFEST, bytes(good.manifest(), random)).toBytes();
        }
        String name = names.get(which);
        byte[] before = good.files().get(name);
        return good.file(name, name.endsWith(".yaml") && random.nextBoolean() ? pieces(before, random) : bytes(before, random)).toBytes();
    }

    private static byte[] pieces(byte[] before, Random random) {
        StringBuilder text = new StringBuilder(new String(before, StandardCharsets.UTF_8));
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(text.length());
            text.replace(at, Math.min(text.length(), at + random.nextInt(4)), PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(byte[] before, Random random) {
        byte[] bytes = before.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, random.nextInt(8) == 0 ? at : bytes.length));
            }
        }
        return bytes;
    }
}
