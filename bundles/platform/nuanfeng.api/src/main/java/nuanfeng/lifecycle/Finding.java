// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

/**
 * One thing the gate found.
 *
 * @param bundle symbolic name and version, or the file's name when it has neither
 * @param file path inside the bundle: {@code POLICY-INF/parameters/work-injury.yaml}; empty when it is about the archive
 * @param line from 1; 0 when the file has no lines
 * @param key the key concerned: {@code work-injury.rate}; may be empty
 * @param code kebab-case, stable: {@code unknown-key}, {@code overlapping-periods} …
 * @param detail what is wrong
 * @param mend what to do
 * @param severe false for a remark that does not refuse the bundle
 */
public record Finding(String bundle, String file, int line, String key, String code, String detail, String mend,
        boolean severe) {

    @Override
    public String toString() {
        return "%s %s:%s %s [%s] %s %s".formatted(bundle, file, line, key, code, detail, mend).trim();
    }
}
