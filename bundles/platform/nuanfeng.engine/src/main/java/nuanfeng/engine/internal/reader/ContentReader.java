// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.internal.kind.AllWritten;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.kind.PolicyHead;
import nuanfeng.engine.internal.kind.Pooling;
import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.engine.internal.pack.Ordered;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.library.FormerCode;
import nuanfeng.policy.PlaceId;

/** Makes content out of the files of a policy. */
record ContentReader(PolicyFiles policy) {

    /**
     * @param digest of the bundle
     * @param rules questions that its components answer
     * @param running digest of what runs in it
     * @throws Piece.Unfit when a piece does not have the form its schema says
     */
    PolicyContent read(String digest, Set<String> rules, String running) {
        Piece home = new Piece(policy.home(), policy.home().root());
        Map<String, String> covers = new LinkedHashMap<>();
        home.members("covers").forEach((code, name) -> covers.put(code, name.bilingual().zh()));
        Map<String, PlaceId> assigns = new LinkedHashMap<>();
        home.members("assigns").forEach((code, place) -> assigns.put(code, place.parse(ContentReader::place, "the path of a place")));
        PolicyHead head = new PolicyHead(policy.place(), home.get("version").text(), digest, home.get("name").bilingual(),
                home.get("code").text(), home.get("level").text().intern(), Ordered.copyOf(covers), formerly(home), assigns,
                pooling(home), lines(home));
        AllWritten.Builder written = AllWritten.builder();
        Kinds.ALL.forEach(kind -> read(kind, written));
        return new PolicyContent(head, rules, running, written.with(examples()));
    }

    private <W> void read(Kind<W, ?> kind, AllWritten.Builder written) {
        written.put(kind, kind.read(policy));
    }

    private static Map<String, FormerCode> formerly(Piece home) {
        Map<String, FormerCode> formerly = new LinkedHashMap<>();
        home.members("formerly").forEach((code, each) -> formerly.put(code, new FormerCode(each.get("name").bilingual().zh(),
                each.get("now").text(), each.find("until").map(year -> Year.parse(year.text())))));
        return formerly.isEmpty() ? Map.of() : Collections.unmodifiableMap(formerly);
    }

    private static Map<String, Integer> lines(Piece home) {
        Map<String, Integer> lines = new HashMap<>();
        home.find("covers").ifPresent(covers -> covers.members().keySet().forEach(code -> lines.put(code, covers.originOf(code).line())));
        lines.put(home.get("code").text(), home.originOf("code").line());
        return lines;
    }

    private List<Pooling> pooling(Piece home) {
        List<Pooling> pooling = new ArrayList<>();
        home.members("pooling").forEach((subject, days) -> days.members().forEach((day, entry) -> pooling.add(new Pooling(subject,
                WrittenDay.parse(day).orElseThrow(() -> new Piece.Unfit(days.originOf(day), "'%s' is no day".formatted(day))),
                entry.get("place").parse(ContentReader::place, "the path of a place"), entry.citation("citation"), days.originOf(day)))));
        return pooling;
    }

    private static Optional<PlaceId> place(String path) {
        return PlaceId.isPath(path) ? Optional.of(new PlaceId(path)) : Optional.empty();
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        policy.of(Kinds.EXAMPLES).map(file -> new Piece(file, file.root())).forEach(file -> file.get("examples").items().forEach(
                example -> examples.add(ExampleReader.read(file.file().subject(), example))));
        return examples;
    }
}
