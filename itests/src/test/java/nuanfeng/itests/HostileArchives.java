// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nuanfeng.testkit.PolicyJar;

/** Archives that are wrong: the malformed bundles, and sound ones that chance has damaged. */
final class HostileArchives {

    private static final List<String> HEADERS = List.of("Bundle-SymbolicName", "Bundle-Version", "Nuanfeng-Policy", "Import-Package", "Require-Capability",
            "Bundle-ManifestVersion", "Export-Package", "Bundle-Activator", "Fragment-Host", "DynamicImport-Package", "Service-Component");

    private final Random chance;

    private HostileArchives(long seed) {
        this.chance = new Random(seed);
    }

    /** One of them. */
    record Damaged(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Damaged> of(long seed, int count) {
        if (count == 0) {
            return List.of();
        }
        HostileArchives all = new HostileArchives(seed);
        List<Damaged> made = new ArrayList<>();
        List<MalformedBundles.Malformed> known = new ArrayList<>(MalformedBundles.all());
        Collections.shuffle(known, all.chance);
        known.stream().limit(count / 2).forEach(each -> made.add(new Damaged(each.name(), each.jar())));
        while (made.size() < count) {
            made.add(all.damaged(made.size()));
        }
        return List.copyOf(made);
    }

    private Damaged damaged(int number) {
        PolicyJar sound = TestPolicies.shipped(chance.nextBoolean() ? TestPolicies.GUIGANG : TestPolicies.BEIJING).version(TestPolicies.next());
        byte[] bytes = sound.bytes();
        int at = chance.nextInt(bytes.length);
        int more = 1 + chance.nextInt(64);
        return switch (number % 10) {
            case 0 -> {
                for (int i = 0; i < more; i++) {
                    bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
                }
                yield new Damaged(number + ": flipped bits", bytes);
            }
            case 1 -> new Damaged(number + ": cut at " + at, Arrays.copyOf(bytes, at));
            case 2 -> new Damaged(number + ": begins late", Arrays.copyOfRange(bytes, more, bytes.length));
            case 3 -> new Damaged(number + ": twice in one", joined(bytes, bytes));
            case 4 -> new Damaged(number + ": something before it", joined(noise(more), bytes));
            case 5 -> new Damaged(number + ": something behind it", joined(bytes, noise(more)));
            case 6 -> new Damaged(number + ": noise within", joined(joined(Arrays.copyOf(bytes, at), noise(more)), Arrays.copyOfRange(bytes, at, bytes.length)));
            case 7 -> {
                String header = HEADERS.get(chance.nextInt(HEADERS.size()));
                yield new Damaged(number + ": noise in " + header, sound.header(header, text(more)).bytes());
            }
            case 8 -> {
                List<String> files = sound.files("POLICY-INF/");
                String file = files.get(chance.nextInt(files.size()));
                yield new Damaged(number + ": noise in " + file, sound.with(file, noise(more * 100)).bytes());
            }
            default -> {
                String end = "PK\u0001\u0002";
                int directory = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(end);
                bytes[directory + 4 + chance.nextInt(42)] ^= (byte) (1 + chance.nextInt(255));
                yield new Damaged(number + ": a wrong directory", bytes);
            }
        };
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        chance.nextBytes(noise);
        return noise;
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (' ' + chance.nextInt(95)));
        }
        return text.toString();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
