// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Manifests that say something else than the bundle's name and place.yaml, or ask for too much. */
final class ManifestCases {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private ManifestCases() {
    }

    static Stream<Malformed> all() {
        String text = new String(Malformed.city().manifest(), StandardCharsets.UTF_8);
        return Stream.of(
                of("an activator", "forbidden-header", 9, with("Bundle-Activator", "nuanfeng.cn.testland.testcity.Start")),
                of("a fragment", "forbidden-header", 9, with("Fragment-Host", "nuanfeng.engine")),
                of("an export", "forbidden-header", 9, with("Export-Package", "nuanfeng.cn.testland.testcity")),
                of("a dynamic import", "forbidden-header", 9, with("DynamicImport-Package", "*")),
                of("a required bundle", "forbidden-header", 9, with("Require-Bundle", "nuanfeng.engine")),
                of("native code", "forbidden-header", 9, with("Bundle-NativeCode", "libevil.so")),
                of("a class path", "forbidden-header", 9, with("Bundle-ClassPath", ".,lib/other.jar")),
                of("an agent", "forbidden-header", 9, with("Launcher-Agent-Class", "x.Y")),
                of("a premain agent", "forbidden-header", 9, with("Premain-Class", "x.Y")),
                of("several releases", "forbidden-header", 9, with("Multi-Release", "true")),
                of("opened packages", "forbidden-header", 9, with("Add-Opens", "java.base/java.lang")),
                of("a forbidden header in small letters", "forbidden-header", 9, with("bundle-activator", "x.Y")),
                of("an unknown header", "unknown-header", 9, with("Meta-Evil", "x")),
                of("a symbolic name of somebody else", "wrong-name", 4, with("Bundle-SymbolicName", "org.example.policy")),
                of("a symbolic name with a directive", "wrong-name", 4,
                        with("Bundle-SymbolicName", "nuanfeng.cn.testland.testcity;singleton:=true")),
                of("a symbolic name in capitals", "wrong-name", 4, with("Bundle-SymbolicName", "nuanfeng.cn.Testland")),
                of("no symbolic name", "wrong-name", 1, Malformed.city().withoutHeader("Bundle-SymbolicName")),
                of("the name of the platform's own bundle", "reserved-name", 4,
                        with("Bundle-SymbolicName", "nuanfeng.core").header("Nuanfeng-Policy", "core")),
                of("a header that speaks for another place", "name-mismatch", 6, with("Nuanfeng-Policy", "cn.testland.othercity")),
                of("no place", "missing-header", 1, Malformed.city().withoutHeader("Nuanfeng-Policy")),
                of("another version than place.yaml", "version-mismatch", 5, with("Bundle-Version", "1.0.1")),
                of("a version with a qualifier", "version-mismatch", 5, with("Bundle-Version", "1.0.0.evil")),
                of("no version", "missing-header", 1, Malformed.city().withoutHeader("Bundle-Version")),
                of("an old kind of bundle", "wrong-header", 2, with("Bundle-ManifestVersion", "1")),
                of("no manifest", "missing-file", 0, Malformed.city().withoutManifest()),
                raw("a header twice", "duplicate-header", 9, text.stripTrailing() + "\nbundle-name: x\n\n"),
                raw("a line that is none", "broken-manifest", 9, text.stripTrailing() + "\nno header at all\n\n"),
                raw("latin-1 bytes", "not-utf-8", 3, text.replace("测试市", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1)),
                raw("a lone carriage return", "broken-manifest", 3, text.replace("测试市", "x\rBundle-Activator: y")),
                raw("a huge manifest", "file-too-large", 0, text.replace("测试市", "x".repeat(100_000))),
                raw("another header in a section", "unknown-header", 11,
                        text + "Name: nuanfeng/cn/testland/testcity/\r\nSealed: true\r\n\r\n"));
    }

    private static BundleMaker with(String name, String value) {
        return Malformed.city().header(name, value);
    }

    private static Malformed of(String name, String code, int line, BundleMaker bundle) {
        return Malformed.of(name, bundle, "manifest", code, MANIFEST, line);
    }

    private static Malformed raw(String name, String code, int line, String manifest) {
        return raw(name, code, line, manifest.getBytes(StandardCharsets.UTF_8));
    }

    private static Malformed raw(String name, String code, int line, byte[] manifest) {
        return of(name, code, line, Malformed.city().file(MANIFEST, manifest));
    }
}
