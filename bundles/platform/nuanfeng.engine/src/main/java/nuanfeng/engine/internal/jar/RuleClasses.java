// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import nuanfeng.engine.internal.jar.ManifestReader.Header;
import nuanfeng.engine.internal.yaml.Checked;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Limits;

/**
 * What of a bundle that passed its checks is code.
 *
 * @param byRule question → name of the class that answers it
 * @param files class files and whatever else is in the bundle, by name of the entry
 */
public record RuleClasses(Map<String, String> byRule, Map<String, byte[]> files) {

    private static final String HEADER = "Service-Component";

    /** @throws IOException with a sentence when the jar cannot be read or lacks a component that it names */
    public static RuleClasses of(Path jar) throws IOException {
        Checked<Archive> read = ArchiveCheck.check(jar, Limits.TRUSTED);
        Archive archive = read.result().orElseThrow(() -> new IOException(read.check().findings().stream().map(each -> each.detail().in(true))
                .findFirst().orElse("The jar cannot be read.")));
        Findings ignored = new Findings(ArchiveCheck.NAME, archive.name());
        String header = archive.find(Archive.MANIFEST).map(bytes -> ManifestReader.read(bytes, ignored))
                .flatMap(manifest -> manifest.find(HEADER)).map(Header::value).orElse("");
        Map<String, String> byRule = new LinkedHashMap<>();
        for (String name : header.isEmpty() ? new String[0] : header.split("\\s*,\\s*")) {
            byte[] bytes = archive.find(name)
                    .orElseThrow(() -> new IOException("%s names %s, which is not in the bundle".formatted(HEADER, name)));
            ComponentFile component = ComponentReader.read(name, bytes, ignored);
            byRule.put(component.rule(), component.type());
        }
        return new RuleClasses(byRule, archive.files());
    }
}
