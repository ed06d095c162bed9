// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.content;

import java.util.List;
import java.util.Map;
import java.util.Set;

import nuanfeng.library.DocumentView;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What one policy bundle says, read and well-formed, but not yet bound to the places above it: values are still texts, and
 * citations still name documents that may stand above.
 *
 * @param digest of the bundle's bytes, {@code sha256:…}
 * @param documents own documents by ASCII id
 * @param declarations keys declared here; only the nation declares
 * @param entries key → what is said about it, by day
 * @param pooling what the place says about its 统筹地区, by subject and day
 * @param rules questions that the bundle's Java components answer
 */
public record PolicyContent(PlaceId place, String version, String digest, Text name, String code, String level,
        Map<String, String> covers, Map<String, DocumentView> documents, Map<String, Declaration> declarations,
        Map<String, List<Entry>> entries, List<Pooling> pooling, List<Example> examples, Set<String> rules,
        Texts texts, Calendars calendars, Duties duties, Responsibilities responsibilities) {

    /** A policy of values and rules alone. */
    public PolicyContent(PlaceId place, String version, String digest, Text name, String code, String level,
            Map<String, String> covers, Map<String, DocumentView> documents, Map<String, Declaration> declarations,
            Map<String, List<Entry>> entries, List<Pooling> pooling, List<Example> examples, Set<String> rules) {
        this(place, version, digest, name, code, level, covers, documents, declarations, entries, pooling, examples, rules,
                Texts.NONE, Calendars.NONE, Duties.NONE, Responsibilities.NONE);
    }

    /** For messages: {@code nuanfeng.cn.guangxi.guigang 1.0.0}. */
    public String bundle() {
        return "nuanfeng." + place + " " + version;
    }
}
