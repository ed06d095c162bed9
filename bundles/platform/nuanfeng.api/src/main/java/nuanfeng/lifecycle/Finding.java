// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import nuanfeng.policy.Text;

/**
 * One thing the gate found.
 *
 * @param bundle symbolic name and version, or the file's name when it has neither
 * @param file path inside the bundle: {@code POLICY-INF/parameters/work-injury.yaml}; empty when it is about the archive
 * @param line from 1; 0 when the file has no lines
 * @param key the key concerned: {@code work-injury.rate}; may be empty
 * @param code kebab-case, stable: {@code unknown-key}, {@code overlapping-periods} …
 * @param detail what is wrong
 * @param mend what to do; may be empty
 * @param severe false for a remark that does not refuse the bundle
 */
public record Finding(String bundle, String file, int line, String key, String code, Text detail, Text mend,
        boolean severe) {

    public Finding(String bundle, String file, int line, String key, Complaint complaint, boolean severe) {
        this(bundle, file, line, key, complaint.code(), complaint.detail(), complaint.mend(), severe);
    }

    /** Where it was found, as the person who writes the policy knows the file: {@code policy/place.yaml:3}. */
    public String place() {
        return file.replaceFirst("^POLICY-INF/", "policy/") + (line == 0 ? "" : ":" + line);
    }

    /** The same, said of something else. */
    public Finding at(String otherBundle, String otherFile) {
        return new Finding(otherBundle, otherFile, line, key, code, detail, mend, severe);
    }

    /** The same, as something that refuses nothing. */
    public Finding asRemark() {
        return new Finding(bundle, file, line, key, code, detail, mend, false);
    }

    /** Where and what, and the mend. */
    public Text sentence() {
        return Text.of("%s %s：%s%s〔%s〕", "%s %s: %s %s [%s]").formatted(bundle, place(), detail, mend, code);
    }

    /** For logs: in English. */
    @Override
    public String toString() {
        return "%s %s:%s %s [%s] %s %s".formatted(bundle, file, line, key, code, detail.in(true), mend.in(true)).trim();
    }
}
