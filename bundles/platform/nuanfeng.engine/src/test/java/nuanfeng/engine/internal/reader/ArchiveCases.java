// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is no jar, lies about itself, or is too much. */
final class ArchiveCases {

    private static final int MB = 1 << 20;

    private ArchiveCases() {
    }

    static Stream<Malformed> all() {
        byte[] good = Malformed.city().toBytes();
        return Stream.of(
                bytes("a text file", "not-a-jar", "", () -> "format: 1\n".getBytes(StandardCharsets.UTF_8)),
                bytes("an empty file", "not-a-jar", "", () -> new byte[0]),
                bytes("something before the archive", "not-a-jar", "", () -> join("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), good)),
                bytes("truncated in the middle", "broken-archive", "", () -> ZipSurgery.cut(good, good.length / 2)),
                bytes("truncated by one byte", "broken-archive", "", () -> ZipSurgery.cut(good, good.length - 1)),
                bytes("only the first four bytes", "broken-archive", "", () -> ZipSurgery.cut(good, 4)),
                bytes("two archives in one file", "not-one-archive", "", () -> join(good, good)),
                bytes("an archive in the comment of the archive", "not-one-archive", "", () -> commented(good, good)),
                bytes("a comment", "not-one-archive", "", () -> commented(good, "x".getBytes(StandardCharsets.UTF_8))),
                bytes("more bytes than a policy has", "archive-too-large", "", ArchiveCases::noise),
                named("path traversal", "../../etc/passwd"),
                named("path traversal inside", "POLICY-INF/../../x.yaml"),
                named("path traversal by dots", "POLICY-INF/./x.yaml"),
                named("absolute path", "/etc/passwd"),
                named("backslash", "POLICY-INF\\..\\x.yaml"),
                named("drive", "C:/policy.yaml"),
                named("empty step", "POLICY-INF//place.yaml"),
                named("very long name", "POLICY-INF/" + "x".repeat(300) + ".yaml"),
                bytes("NUL in a name", "unsafe-name", "POLICY-INF/place.yaml\uFFFD.x",
                        () -> Malformed.city().file("POLICY-INF/place.yaml\u0000.x", "x").toBytes()),
                bytes("an entry that calls itself otherwise than the directory does", "not-one-archive", "",
                        () -> ZipSurgery.misname(good, BundleMaker.PLACE, BundleMaker.PLACE.replace("place", "plane"))),
                bytes("two entries of one name", "duplicate-entry", BundleMaker.PLACE, () -> ZipSurgery.rename(
                        Malformed.city().file("POLICY-INF/Xlace.yaml", "format: 1\n").toBytes(), "POLICY-INF/Xlace.yaml",
                        BundleMaker.PLACE)),
                of("a jar in the jar", "nested-archive", "lib/other.jar", Malformed.city().file("lib/other.jar", good)),
                of("a jar in the jar by another name", "nested-archive", "POLICY-INF/notes.yaml",
                        Malformed.city().file("POLICY-INF/notes.yaml", good)),
                of("a native library", "unexpected-file", "libevil.so", Malformed.city().file("libevil.so", "x")),
                of("a service file", "unexpected-file", "META-INF/services/java.nio.file.spi.FileSystemProvider",
                        Malformed.city().file("META-INF/services/java.nio.file.spi.FileSystemProvider", "x.Y\n")),
                of("classes for other Java versions", "unexpected-file", "META-INF/versions/17/nuanfeng/cn/testland/X.class",
                        Malformed.city().file("META-INF/versions/17/nuanfeng/cn/testland/X.class", "x")),
                of("a second manifest in small letters", "unexpected-file", "meta-inf/manifest.mf",
                        Malformed.city().file("meta-inf/manifest.mf", "Manifest-Version: 1.0\n")),
                of("a zip bomb", "zip-bomb", "POLICY-INF/parameters/bomb.yaml",
                        Malformed.city().file("POLICY-INF/parameters/bomb.yaml", new byte[4 * MB])),
                of("a large zip bomb", "entry-too-large", "POLICY-INF/parameters/bomb.yaml",
                        Malformed.city().file("POLICY-INF/parameters/bomb.yaml", new byte[64 * MB])),
                bytes("many small zip bombs", "unpacked-too-large", "POLICY-INF/parameters/b73.yaml", ArchiveCases::manyBombs),
                bytes("many entries", "too-many-entries", "", ArchiveCases::manyEntries),
                bytes("claims to be smaller than it is", "lying-entry", BundleMaker.PLACE,
                        () -> ZipSurgery.claim(good, BundleMaker.PLACE, ZipSurgery.SIZE, 10)),
                bytes("claims to be huge", "lying-entry", BundleMaker.PLACE,
                        () -> ZipSurgery.claim(good, BundleMaker.PLACE, ZipSurgery.SIZE, Integer.MAX_VALUE)),
                bytes("claims another checksum", "lying-entry", BundleMaker.PLACE,
                        () -> ZipSurgery.claim(good, BundleMaker.PLACE, ZipSurgery.CHECKSUM, 42)));
    }

    /** The length of the comment stands in the last two bytes of an archive that has none. */
    private static byte[] commented(byte[] archive, byte[] comment) {
        byte[] all = join(archive, comment);
        all[archive.length - 2] = (byte) comment.length;
        all[archive.length - 1] = (byte) (comment.length >> 8);
        return all;
    }

    private static Malformed bytes(String name, String code, String file, Supplier<byte[]> jar) {
        return new Malformed(name, jar, "archive", code, file, 0);
    }

    private static Malformed of(String name, String code, String file, BundleMaker bundle) {
        return Malformed.of(name, bundle, "archive", code, file, 0);
    }

    private static Malformed named(String name, String entry) {
        return of(name, "unsafe-name", entry, Malformed.city().file(entry, "x"));
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] noise() {
        byte[] noise = new byte[11 * MB];
        new Random(1).nextBytes(noise);
        return Malformed.city().file("POLICY-INF/notes.yaml", noise).toBytes();
    }

    private static byte[] manyBombs() {
        BundleMaker bundle = Malformed.city();
        for (int i = 10; i < 90; i++) {
            bundle = bundle.file("POLICY-INF/parameters/b%s.yaml".formatted(i), new byte[MB - 1]);
        }
        return bundle.toBytes();
    }

    private static byte[] manyEntries() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 3_000; i++) {
            files.put("POLICY-INF/parameters/b%s.yaml".formatted(i), new byte[0]);
        }
        return Malformed.city().files(files).toBytes();
    }
}
