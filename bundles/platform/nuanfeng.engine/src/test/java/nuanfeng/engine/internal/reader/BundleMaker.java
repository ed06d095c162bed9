// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import nuanfeng.policy.spi.Worksheet;

/**
 * Makes policy bundles, good and bad, as the build would. What they say is TEST DATA. Immutable; the same steps give the same
 * bytes.
 */
public final class BundleMaker {

    public static final String PLACE = "POLICY-INF/place.yaml";
    public static final String DOCUMENTS = "POLICY-INF/documents.yaml";
    public static final String PARAMETERS = "POLICY-INF/parameters/work-injury.yaml";
    public static final String EXAMPLES = "POLICY-INF/examples/work-injury.yaml";

    /** The texts of the city's document; {@link #city} has none. */
    public static final String TEXTS = "POLICY-INF/documents/test-2022-1.yaml";

    private static final long MODIFIED = 1_767_225_600_000L;
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String EXTENDER =
            "osgi.extender;filter:=\"(&(osgi.extender=nuanfeng.policy)(version>=1.0.0)(!(version>=2.0.0)))\"";

    private final String place;
    private final Map<String, String> headers;
    private final Map<String, byte[]> files;

    private BundleMaker(String place, Map<String, String> headers, Map<String, byte[]> files) {
        this.place = place;
        this.headers = headers;
        this.files = files;
    }

    /** A city with a document, a parameter and an example. */
    public static BundleMaker city(String place) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Manifest-Version", "1.0");
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-Name", "测试市");
        headers.put("Bundle-SymbolicName", "nuanfeng." + place);
        headers.put("Bundle-Version", "1.0.0");
        headers.put("Nuanfeng-Policy", place);
        headers.put("Require-Capability", EXTENDER);
        return new BundleMaker(place, headers, Map.of())
                .file(PLACE, """
                        format: 1
                        version: 1.0.0
                        name: { zh: 测试市, en: Testcity }
                        code: "990100"
                        level: city
                        covers:
                          "990102": 甲区
                        """)
                .file(DOCUMENTS, """
                        format: 1
                        documents:
                          test-2022-1:
                            number: 测试函〔2022〕1号
                            title: 测试市试验方案
                            issuers: [测试市人力资源和社会保障局]
                            issued: 2022-06-27
                            kind: normative
                            source: S
                            clauses:
                              "1": 一
                              "3.2.2": 三（二）2
                        """)
                .file(PARAMETERS, """
                        format: 1
                        parameters:
                          rate:
                            values:
                              2022-06-27:
                                value: 0.004
                                citation: { document: 测试函〔2022〕1号, clause: 三（二）2 }
                        """)
                .file(EXAMPLES, """
                        format: 1
                        examples:
                          - name: 费率
                            parameter: work-injury.rate
                            on: 2022-07-01
                            expect: { status: value, value: 0.004 }
                        """);
    }

    /** The same with the texts of its document. */
    public BundleMaker texts() {
        return file(TEXTS, """
                format: 1
                archive: { sha256: %s, part: 第1—9行 }
                note: 归档文本第一条只有序号。
                clauses:
                  "1": { missing: MBC-99, reason: 归档文本此条只有序号 }
                  "3.2.2": 执行统一的行业基准费率。
                """.formatted("0123456789abcdef".repeat(4)));
    }

    public BundleMaker file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public BundleMaker file(String name, byte[] bytes) {
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(name, bytes);
        return new BundleMaker(place, headers, more);
    }

    public BundleMaker files(Map<String, byte[]> others) {
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.putAll(others);
        return new BundleMaker(place, headers, more);
    }

    public BundleMaker without(String name) {
        Map<String, byte[]> fewer = new LinkedHashMap<>(files);
        fewer.remove(name);
        return new BundleMaker(place, headers, fewer);
    }

    /** @throws IllegalArgumentException when {@code old} does not occur */
    public BundleMaker replace(String name, String old, String text) {
        String before = new String(files.get(name), StandardCharsets.UTF_8);
        if (!before.contains(old)) {
            throw new IllegalArgumentException("'%s' does not occur in %s".formatted(old, name));
        }
        return file(name, before.replace(old, text));
    }

    public BundleMaker header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new BundleMaker(place, more, files);
    }

    public BundleMaker withoutHeader(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new BundleMaker(place, fewer, files);
    }

    public BundleMaker withoutManifest() {
        return new BundleMaker(place, Map.of(), files);
    }

    /** Compiles a class of the bundle's own package; {@code source} is what follows the package line, with all imports made. */
    public BundleMaker type(String name, String source) {
        BundleMaker made = this;
        for (Map.Entry<String, byte[]> each : RuleCompiler.compile("nuanfeng." + place, name, source).entrySet()) {
            made = made.file(each.getKey(), each.getValue());
        }
        return made;
    }

    /** A component as the annotation processor describes it, for a class that stands in the bundle or not. */
    public BundleMaker component(String name, String rule) {
        return describedComponent(name, """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                  <property name="nuanfeng.rule.for" type="String" value="%2$s"/>
                  <service>
                    <provide interface="nuanfeng.policy.spi.Rule"/>
                  </service>
                  <implementation class="%1$s"/>
                </scr:component>
                """.formatted("nuanfeng." + place + "." + name, rule));
    }

    public BundleMaker describedComponent(String name, String xml) {
        String file = "OSGI-INF/nuanfeng.%s.%s.xml".formatted(place, name);
        return file(file, xml).header("Service-Component", headers.containsKey("Service-Component")
                ? headers.get("Service-Component") + "," + file : file);
    }

    /** A rule with this body of {@code apply(Worksheet sheet)}, and its component. */
    public BundleMaker rule(String name, String rule, String body) {
        return ruleType(name, rule, """
                    public Outcome apply(Worksheet sheet) {
                        %s
                    }
                """.formatted(body));
    }

    /** A rule with these members besides {@code describe()}, and its component. */
    public BundleMaker ruleType(String name, String rule, String members) {
        return type(name, """
                public final class %s implements Rule {
                    public RuleDescription describe() {
                        return new RuleDescription(Text.of("规则"), Outcome.Kind.DECISION, List.of(), Optional.empty());
                    }
                %s
                }
                """.formatted(name, members)).component(name, rule)
                .header("Import-Package", "nuanfeng.calculation;version=\"[1.0,2)\",nuanfeng.policy;version=\"[1.0,2)\","
                        + "nuanfeng.policy.spi;version=\"[1.0,2)\",nuanfeng.quantity;version=\"[1.0,2)\"");
    }

    /** Name of the entry → bytes, without the manifest. */
    public Map<String, byte[]> files() {
        return files;
    }

    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "META-INF/", new byte[0]);
            if (!headers.isEmpty() && !files.containsKey(MANIFEST)) {
                put(zip, MANIFEST, manifest());
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Path write(Path folder) {
        try {
            return Files.write(folder.resolve("nuanfeng.%s.jar".formatted(place)), toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of at most 72 bytes, cut wherever that falls, as the JDK does. */
    public byte[] manifest() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        headers.forEach((name, value) -> {
            byte[] line = (name + ": " + value).getBytes(StandardCharsets.UTF_8);
            int at = 0;
            while (at < line.length) {
                int width = Math.min(at == 0 ? 72 : 71, line.length - at);
                out.writeBytes(at == 0 ? new byte[0] : new byte[] {' '});
                out.write(line, at, width);
                out.writeBytes(new byte[] {'\r', '\n'});
                at += width;
            }
        });
        out.writeBytes(new byte[] {'\r', '\n'});
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(MODIFIED);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
