// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;

/** What is no YAML, more of it than policies need, or too much. */
final class YamlCases {

    private static final String FILE = BundleMaker.PARAMETERS;
    private static final String VALUE = "value: 0.004";

    private YamlCases() {
    }

    static Stream<Malformed> all() {
        return Stream.of(
                value("a key twice", "value: 0.004\n        value: 0.005 # here", "duplicate-key"),
                of("a day twice", "duplicate-key", "format: 1\nparameters:\n  rate:\n    values:\n      2022-06-27: { ended: true }\n"
                        + "      2022-06-27: { ended: true } # here\n"),
                of("a key twice between braces", "duplicate-key", "format: 1\nparameters: { a: 1, \"a\": 2 } # here\n"),
                replacing("a clause id twice", BundleMaker.DOCUMENTS, "\"1\": 一", "\"1\": 一\n      '1': 二 # here", "duplicate-key"),
                replacing("a document id twice", BundleMaker.DOCUMENTS, "documents:\n", "documents:\n  test-2022-1: {}\n",
                        "duplicate-key", 4),
                value("an anchor", "value: &rate 0.004 # here", "anchor"),
                value("an alias", "value: *rate # here", "alias"),
                value("a merge key", "<<: { value: 0.004 } # here", "merge-key"),
                value("a tag", "value: !!javax.script.ScriptEngineManager [ 1 ] # here", "tag"),
                value("a tag of the core schema", "value: !!float 0.004 # here", "tag"),
                value("a local tag", "value: !include other.yaml # here", "tag"),
                of("a directive", "directive", "%YAML 1.1 # here\n---\nformat: 1\nparameters: {}\n"),
                of("a tag directive", "directive", "%TAG !e! tag:example.org,2022: # here\n---\nformat: 1\nparameters: {}\n"),
                of("two documents", "second-document", "format: 1\nparameters: {}\n--- # here\nformat: 1\n"),
                of("a list as key", "complex-key", "format: 1\n? [a, b] # here\n: 1\n"),
                of("billion laughs", "anchor", "format: 1\na: &a [lol, lol, lol] # here\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
                        + "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n"),
                bytes("10⁵ levels", "too-deep", 2, "format: 1\nparameters: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n"),
                bytes("10⁵ levels of lists in a row", "too-deep", 1, "- ".repeat(100_000) + "x\n"),
                bytes("10⁵ levels of mappings", "too-deep", 2, "format: 1\nparameters: " + "{a: ".repeat(100_000) + "1\n"),
                bytes("300 levels by indentation", "too-deep", 34, deep(300)),
                bytes("a number of 10⁶ digits", "number-too-long", 2, "format: 1\nparameters: " + "9".repeat(1_000_000) + "\n"),
                bytes("a quoted number of 10⁶ digits", "number-too-long", 2, "format: 1\nparameters: \"" + "9".repeat(1_000_000) + "\"\n"),
                bytes("a huge text", "scalar-too-long", 2, "format: 1\nparameters: " + "贵".repeat(30_000) + "\n"),
                Malformed.replacing("a text that regular expressions choke on", BundleMaker.EXAMPLES, "parameter: work-injury.rate",
                        "parameter: " + "a-".repeat(9_900) + "a.b # here", "schema", "too-complex"),
                bytes("a huge key", "key-too-long", 2, "format: 1\n? " + "k".repeat(30_000) + "\n: 1\n"),
                bytes("a huge file", "file-too-large", 0, "# " + noise(3 << 20)),
                bytes("a list of 10⁶ numbers", "too-many-nodes", 2, "format: 1\nparameters: [" + noise(900_000).replaceAll("", ",").substring(1) + "]\n"),
                bytes("a second byte order mark", "control-character", 1, "\uFEFF\uFEFFformat: 1\n"),
                bytes("a tab as indentation", "yaml-syntax", 3, "format: 1\nparameters:\n\trate: 1\n"),
                raw("latin-1 bytes", "not-utf-8", 3, "format: 1\nparameters:\n  caf\u00e9: 1\n".getBytes(StandardCharsets.ISO_8859_1)),
                raw("GBK bytes", "not-utf-8", 2, join("format: 1\nname: ", new byte[] {(byte) 0xB9, (byte) 0xF3, (byte) 0xB8, (byte) 0xDB})),
                raw("UTF-16", "not-utf-8", 1, "format: 1\n".getBytes(StandardCharsets.UTF_16)),
                raw("overlong UTF-8", "not-utf-8", 2, join("format: 1\nname: ", new byte[] {(byte) 0xC0, (byte) 0xAF})),
                bytes("a NUL", "control-character", 2, "format: 1\nname: \u0000\n"),
                bytes("a line separator that only some readers know", "control-character", 1, "format: 1 # \u2028\nx: 1\n"),
                bytes("nothing", "empty-file", 1, ""),
                bytes("only a comment", "empty-file", 1, "# nothing\n"),
                bytes("an open bracket", "yaml-syntax", 3, "format: 1\nparameters: [1, 2\n"),
                of("a colon in a text", "yaml-syntax", "format: 1\nname: this: that # here\n"),
                bytes("bad indentation", "yaml-syntax", 4, "format: 1\nparameters:\n    rate: 1\n  other: 2\n"),
                value("nothing behind a key", "value: # here", "no-value"),
                value("null", "value: null # here", "no-value"),
                value("a tilde", "value: ~ # here", "no-value"),
                value("an octal look-alike", "value: 010 # here", "odd-number"),
                value("an octal number", "value: 0o17 # here", "odd-number"),
                value("a hexadecimal number", "value: 0x1F # here", "odd-number"),
                value("an exponent", "value: 4e-3 # here", "odd-number"),
                value("a large exponent", "value: 1e999999999 # here", "odd-number"),
                value("a plus sign", "value: +5 # here", "odd-number"),
                value("no digit before the point", "value: .5 # here", "odd-number"),
                value("no digit behind the point", "value: 5. # here", "odd-number"),
                value("not a number", "value: .NaN # here", "odd-number"),
                value("infinity", "value: -.inf # here", "odd-number"),
                value("a truth value in capitals", "value: TRUE # here", "odd-boolean"));
    }

    private static Malformed value(String name, String text, String code) {
        return Malformed.replacing(name, FILE, VALUE, text, "schema", code);
    }

    private static Malformed of(String name, String code, String text) {
        return Malformed.of(name, FILE, text, "schema", code);
    }

    private static Malformed replacing(String name, String file, String old, String text, String code) {
        return Malformed.replacing(name, file, old, text, "schema", code);
    }

    private static Malformed replacing(String name, String file, String old, String text, String code, int line) {
        return Malformed.of(name, Malformed.city().replace(file, old, text), "schema", code, file, line);
    }

    private static Malformed bytes(String name, String code, int line, String text) {
        return raw(name, code, line, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Malformed raw(String name, String code, int line, byte[] bytes) {
        return Malformed.of(name, Malformed.city().file(FILE, bytes), "schema", code, FILE, line);
    }

    private static String deep(int levels) {
        StringBuilder text = new StringBuilder("format: 1\n");
        for (int level = 0; level < levels; level++) {
            text.append(" ".repeat(level)).append("a:\n");
        }
        return text.toString();
    }

    /** Digits that pack badly, so that they come past the archive's own limits. */
    private static String noise(int length) {
        Random random = new Random(1);
        StringBuilder noise = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            noise.append((char) ('1' + random.nextInt(9)));
        }
        return noise.toString();
    }

    private static byte[] join(String text, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(bytes);
        return out.toByteArray();
    }
}
