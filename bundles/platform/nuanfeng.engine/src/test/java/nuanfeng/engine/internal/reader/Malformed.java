// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A bundle that must be refused, and how.
 *
 * @param check that fails
 * @param file that the finding names; empty when it is about the archive
 * @param line that the finding names; 0 when the file has no lines
 */
public record Malformed(String name, Supplier<byte[]> jar, String check, String code, String file, int line) {

    static final String CITY = "cn.testland.testcity";
    static final String PACKAGE = "nuanfeng/cn/testland/testcity/";

    /** Marks the faulty line in the text of a file. */
    private static final String HERE = "# here";

    public static BundleMaker city() {
        return BundleMaker.city(CITY);
    }

    static Malformed of(String name, BundleMaker bundle, String check, String code, String file, int line) {
        return new Malformed(name, bundle::toBytes, check, code, file, line);
    }

    /** A city whose {@code file} holds {@code text}; the finding is about the line that ends in {@code # here}. */
    static Malformed of(String name, String file, String text, String check, String code) {
        return of(name, city().file(file, text), check, code, file, lineOfMark(text));
    }

    /** A city in one of whose files {@code old} is replaced by {@code text}, which holds the mark. */
    static Malformed replacing(String name, String file, String old, String text, String check, String code) {
        return replacing(name, city(), file, old, text, check, code);
    }

    /** The same in a bundle that has more files. */
    static Malformed replacing(String name, BundleMaker bundle, String file, String old, String text, String check, String code) {
        BundleMaker changed = bundle.replace(file, old, text);
        return of(name, changed, check, code, file, lineOfMark(fileOf(changed, file)));
    }

    private static int lineOfMark(String text) {
        int at = text.indexOf(HERE);
        if (at < 0) {
            throw new IllegalArgumentException("No line is marked in: " + text);
        }
        return (int) text.substring(0, at).lines().count() + (text.charAt(at - 1) == '\n' ? 1 : 0);
    }

    private static String fileOf(BundleMaker bundle, String file) {
        return new String(bundle.files().get(file), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "%s: %s".formatted(check, name);
    }
}
