// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static nuanfeng.engine.internal.calendar.CalendarKind.CALENDAR;
import static nuanfeng.engine.internal.document.DocumentKind.DOCUMENT;
import static nuanfeng.engine.internal.parameter.ParameterKind.PARAMETER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.document.DocumentView;
import nuanfeng.engine.internal.calendar.Calendars;
import nuanfeng.engine.internal.document.OwnDocuments;
import nuanfeng.engine.internal.document.Texts;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.kind.AllWritten;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.kind.PolicyHead;
import nuanfeng.engine.internal.kind.Pooling;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.parameter.OwnParameters;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.library.FormerCode;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Rule;
import nuanfeng.quantity.Quantity;

/** Makes the content of a bundle in a few words. All of it is test data. */
public final class ContentMaker {

    private final PlaceId place;
    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final List<Pooling> pooling = new ArrayList<>();
    private final Map<String, String> covers = new LinkedHashMap<>();
    private final Map<String, FormerCode> formerly = new LinkedHashMap<>();
    private final Map<String, PlaceId> assigns = new LinkedHashMap<>();
    private Calendars calendars = Calendars.NONE;
    private Text name;
    private String code;
    private String digest;
    private int line;

    private ContentMaker(String place) {
        this.place = new PlaceId(place);
        this.code = "code-of-" + place;
        this.name = Text.of(place);
        this.digest = "sha256:" + place;
    }

    public static ContentMaker of(String place) {
        return new ContentMaker(place);
    }

    public ContentMaker digest(String other) {
        digest = other;
        return this;
    }

    ContentMaker code(String gb, String... districts) {
        code = gb;
        for (String each : districts) {
            covers.put(each, "区");
        }
        return this;
    }

    ContentMaker covering(String division, String called) {
        covers.put(division, called);
        return this;
    }

    ContentMaker formerly(String abolished, String today) {
        formerly.put(abolished, new FormerCode("旧县", today, Optional.empty()));
        return this;
    }

    ContentMaker assigns(String gb, String other) {
        assigns.put(gb, new PlaceId(other));
        return this;
    }

    ContentMaker calendars(Calendars announced) {
        calendars = announced;
        return this;
    }

    public ContentMaker declare(String key, ParameterType type) {
        return declare(key, type, Declaration.Override.OPEN, false);
    }

    ContentMaker named(Text name) {
        this.name = name;
        return this;
    }

    ContentMaker declare(String key, ParameterType type, Declaration.Override override, boolean pooled) {
        boolean bounded = override == Declaration.Override.BOUNDED;
        declarations.put(key, new Declaration(key, Text.of(key), type, type == ParameterType.MONEY
                ? List.of("CNY/month", "CNY/year") : List.of("1"), List.of("A", "B"), Map.of(), pooled, override,
                bounded ? Optional.of(Quantity.ZERO) : Optional.empty(), bounded ? Optional.of(Quantity.ONE) : Optional.empty(),
                Optional.empty(), Optional.empty(), origin()));
        return this;
    }

    public ContentMaker value(String key, String from, String value) {
        return add(key, from, EntryKind.VALUE, value, Optional.empty(), Optional.empty(), "一");
    }

    ContentMaker value(String key, String from, String value, String unit) {
        return add(key, from, EntryKind.VALUE, value, Optional.of(unit), Optional.empty(), "一");
    }

    ContentMaker fromMonth(String key, String from, String value, String month) {
        return add(key, from, EntryKind.VALUE, value, Optional.empty(), Optional.of(YearMonth.parse(month)), "一");
    }

    ContentMaker citing(String key, String from, String value, String clause) {
        return add(key, from, EntryKind.VALUE, value, Optional.empty(), Optional.empty(), clause);
    }

    ContentMaker says(String key, String from, EntryKind kind) {
        return add(key, from, kind, "", Optional.empty(), Optional.empty(), "一");
    }

    ContentMaker pools(String subject, String from, String other) {
        pooling.add(new Pooling(subject, LocalDate.parse(from), new PlaceId(other), new CitedClause("doc-" + place, "1", ""), origin()));
        return this;
    }

    public ActivePolicy policy() {
        return policy(Map.of());
    }

    ActivePolicy policy(Map<String, Rule> rules) {
        DocumentView document = new DocumentView("doc-" + place, place, "试〔2022〕1号", "试验文件", List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Map.of(), "normative", "S", List.of(), Map.of("1", "一"));
        PolicyHead head = new PolicyHead(place, "1.0.0", digest, name, code, "city", covers, formerly, assigns, pooling);
        AllWritten written = AllWritten.builder().put(DOCUMENT, new OwnDocuments(Map.of(document.id(), document), Texts.NONE))
                .put(PARAMETER, new OwnParameters(declarations, entries)).put(CALENDAR, calendars).with(List.of());
        return new ActivePolicy(new PolicyContent(head, rules.keySet(), written), rules);
    }

    private ContentMaker add(String key, String from, EntryKind kind, String value, Optional<String> unit,
            Optional<YearMonth> month, String clause) {
        entries.computeIfAbsent(key, each -> new ArrayList<>()).add(new Entry(key, LocalDate.parse(from), kind, value, unit,
                Optional.empty(), month, Optional.empty(), Optional.empty(), Optional.empty(), Modality.MUST, false, "",
                kind == EntryKind.UNSET ? "MBC-99" : "", "", new CitedClause("doc-" + place, clause, ""), origin()));
        return this;
    }

    private Origin origin() {
        return new Origin("POLICY-INF/parameters/test.yaml", ++line);
    }
}
