// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;

import nuanfeng.document.DocumentView;
import nuanfeng.engine.internal.calendar.Calendars;
import nuanfeng.engine.internal.document.Texts;
import nuanfeng.engine.internal.duty.Duties;
import nuanfeng.engine.internal.measure.Responsibilities;
import nuanfeng.engine.internal.pack.Packed;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.parameter.Pooling;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What one policy bundle says, read and well-formed, but not yet bound to the places above it: values are still texts, and
 * citations still name documents that may stand above. Whatever decides is bound, and the bound form decides; what it was bound
 * from is needed when a place above changes and when somebody wants to read it, and is kept packed.
 */
public final class PolicyContent {

    private final PlaceId place;
    private final String version;
    private final String digest;
    private final Text name;
    private final String code;
    private final String level;
    private final Map<String, String> covers;
    private final Map<String, DocumentView> documents;
    private final Map<String, Declaration> declarations;
    private final List<Pooling> pooling;
    private final Set<String> rules;
    private final Texts texts;
    private final Packed<ToBind> toBind;

    /**
     * @param digest of the bundle's bytes, {@code sha256:…}
     * @param documents own documents by ASCII id
     * @param declarations keys declared here; only the nation declares
     * @param entries key → what is said about it, by day
     * @param pooling what the place says about its 统筹地区, by subject and day
     * @param rules questions that the bundle's Java components answer
     */
    public PolicyContent(PlaceId place, String version, String digest, Text name, String code, String level,
            Map<String, String> covers, Map<String, DocumentView> documents, Map<String, Declaration> declarations,
            Map<String, List<Entry>> entries, List<Pooling> pooling, List<Example> examples, Set<String> rules,
            Texts texts, Calendars calendars, Duties duties, Responsibilities responsibilities) {
        this.place = place;
        this.version = version;
        this.digest = digest;
        this.name = name;
        this.code = code;
        this.level = level;
        this.covers = covers;
        this.documents = documents;
        this.declarations = declarations.isEmpty() ? Map.of() : declarations;
        this.pooling = List.copyOf(pooling);
        this.rules = rules;
        this.texts = texts;
        this.toBind = Packed.of(new ToBind(entries, calendars, duties, responsibilities, examples), texts::words);
    }

    /** A policy of values and rules alone. */
    public PolicyContent(PlaceId place, String version, String digest, Text name, String code, String level,
            Map<String, String> covers, Map<String, DocumentView> documents, Map<String, Declaration> declarations,
            Map<String, List<Entry>> entries, List<Pooling> pooling, List<Example> examples, Set<String> rules) {
        this(place, version, digest, name, code, level, covers, documents, declarations, entries, pooling, examples, rules,
                Texts.NONE, Calendars.NONE, Duties.NONE, Responsibilities.NONE);
    }

    public PlaceId place() {
        return place;
    }

    public String version() {
        return version;
    }

    /** Of the bundle's bytes, {@code sha256:…}. */
    public String digest() {
        return digest;
    }

    public Text name() {
        return name;
    }

    public String code() {
        return code;
    }

    public String level() {
        return level;
    }

    public Map<String, String> covers() {
        return covers;
    }

    /** Own documents by ASCII id. */
    public Map<String, DocumentView> documents() {
        return documents;
    }

    /** Keys declared here; only the nation declares. */
    public Map<String, Declaration> declarations() {
        return declarations;
    }

    /** What the place says about its 统筹地区, by subject and day. */
    public List<Pooling> pooling() {
        return pooling;
    }

    /** Questions that the bundle's Java components answer. */
    public Set<String> rules() {
        return rules;
    }

    public Texts texts() {
        return texts;
    }

    /** Key → what is said about it, by day. */
    public Map<String, List<Entry>> entries() {
        return toBind.get().entries();
    }

    public Calendars calendars() {
        return toBind.get().calendars();
    }

    public Duties duties() {
        return toBind.get().duties();
    }

    public Responsibilities responsibilities() {
        return toBind.get().responsibilities();
    }

    public List<Example> examples() {
        return toBind.get().examples();
    }

    /** How many bytes the packed parts take, each by its name. */
    public Map<String, Integer> packedBytes() {
        return Map.of("texts", texts.packedBytes(), "duties, measures, entries, examples", toBind.size());
    }

    /** For messages: {@code nuanfeng.cn.region.city 1.0.0}. */
    public String bundle() {
        return "nuanfeng." + place + " " + version;
    }
}
