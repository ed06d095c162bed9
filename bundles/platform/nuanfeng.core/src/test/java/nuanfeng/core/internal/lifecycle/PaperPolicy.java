// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.core.internal.content.CitedClause;
import nuanfeng.core.internal.content.Declaration;
import nuanfeng.core.internal.content.Entry;
import nuanfeng.core.internal.content.Example;
import nuanfeng.core.internal.content.Origin;
import nuanfeng.core.internal.content.PolicyContent;
import nuanfeng.library.DocumentView;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** A small policy in a few words. All of it is test data. */
final class PaperPolicy {

    private final PlaceId place;
    private final String version;
    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final Set<String> rules = new TreeSet<>();
    private int line;

    private PaperPolicy(String place, String version) {
        this.place = new PlaceId(place);
        this.version = version;
    }

    static PaperPolicy of(String place, String version) {
        return new PaperPolicy(place, version);
    }

    PlaceId place() {
        return place;
    }

    String version() {
        return version;
    }

    PaperPolicy declares(String key) {
        declarations.put(key, new Declaration(key, Text.of(key), ParameterType.RATE, List.of("1"), List.of(), Map.of(), false,
                Declaration.Override.OPEN, Optional.empty(), Optional.empty(), Optional.empty(), origin()));
        return this;
    }

    PaperPolicy says(String key, String value) {
        entries.put(key, List.of(new Entry(key, LocalDate.of(2020, 1, 1), Entry.Kind.VALUE, value, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Modality.MUST, false, "",
                "", "", new CitedClause("doc-" + place, "1", ""), origin())));
        return this;
    }

    /** An example: asked for a key, the place must answer this value. */
    PaperPolicy expects(String key, String value) {
        examples.add(new Example("t/E-%d %s".formatted(examples.size() + 1, key), "E-%d %s".formatted(examples.size() + 1, key),
                Example.Kind.LOOK_UP, Optional.empty(), Optional.of(LocalDate.of(2022, 7, 1)), "", key, Map.of(), Map.of(), Map.of(),
                Map.of("value", value), origin()));
        return this;
    }

    /** An example: the rule decides this. */
    PaperPolicy decides(String rule, String code) {
        examples.add(new Example("t/D-%d %s".formatted(examples.size() + 1, rule), "D-%d %s".formatted(examples.size() + 1, rule),
                Example.Kind.CALCULATION, Optional.empty(), Optional.of(LocalDate.of(2022, 7, 1)), rule, "", Map.of(), Map.of(),
                Map.of(), Map.of("decision", code), origin()));
        return this;
    }

    PaperPolicy rule(String name) {
        rules.add(name);
        return this;
    }

    PolicyContent content(String digest) {
        DocumentView document = new DocumentView("doc-" + place, place, "试〔2022〕1号" + place, "试验文件", List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), "normative", "S", List.of(), Map.of("1", "一"));
        return new PolicyContent(place, version, digest, Text.of(place.path()), "code-" + place, "city", Map.of(),
                Map.of(document.id(), document), declarations, entries, List.of(), examples, rules);
    }

    private Origin origin() {
        return new Origin("POLICY-INF/parameters/t.yaml", ++line);
    }
}
