// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import nuanfeng.document.DocumentView;
import nuanfeng.engine.internal.calendar.CalendarBinding;
import nuanfeng.engine.internal.calendar.Calendars;
import nuanfeng.engine.internal.calendar.LayeredCalendar;
import nuanfeng.engine.internal.clock.ClockBinding;
import nuanfeng.engine.internal.duty.DutyBinding;
import nuanfeng.engine.internal.duty.DutyBook;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.kind.Objections;
import nuanfeng.engine.internal.kind.OwnRule;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.kind.Ruling;
import nuanfeng.engine.internal.kind.Shelf;
import nuanfeng.engine.internal.measure.Remit;
import nuanfeng.engine.internal.measure.RemitBinding;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.parameter.Pooling;
import nuanfeng.engine.internal.parameter.Settings;
import nuanfeng.engine.internal.parameter.TypedValues;
import nuanfeng.engine.internal.timeline.DayNumber;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.engine.internal.timeline.Timeline;
import nuanfeng.engine.internal.timeline.Timelines;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.Budget;
import nuanfeng.policy.spi.Rule;

/**
 * Binds the content of one bundle to the places above it: citations find their clause, values their type, and nothing steps
 * over the override contract. Collects every finding instead of stopping at the first.
 */
final class Binder {

    private static final String CLOCK = "clock.";

    private final ActivePolicy policy;
    private final PolicyContent content;
    private final PlaceNode parent;
    private final List<Finding> findings = new ArrayList<>();
    private final Objections objections;
    private final List<String> needs = new ArrayList<>();

    private Binder(ActivePolicy policy, PlaceNode parent, List<Finding> known) {
        findings.addAll(known);
        this.policy = policy;
        this.content = policy.content();
        this.parent = parent;
        this.objections = new Objections(content, findings);
    }

    /**
     * @param parent the place above; null for the nation or when it is absent
     * @param known what was found already
     * @param exists whether a place takes part in the edition
     */
    static PlaceNode bind(ActivePolicy policy, PlaceNode parent, List<Finding> known, Predicate<PlaceId> exists) {
        return new Binder(policy, parent, known).bind(exists);
    }

    private PlaceNode bind(Predicate<PlaceId> exists) {
        Optional<PlaceId> above = content.place().parent();
        if (above.isPresent() && parent == null) {
            needs.add("需要上级 %s 的政策。".formatted(above.get()));
            return new PlaceNode(policy, null, Map.of(), Timelines.none(), Map.of(), Map.of(), Shelf.empty(), Remit.none(),
                    calendar(Shelf.empty(), Calendars.NONE), DutyBook.none(), findings, needs);
        }
        Shelf shelf = (parent == null ? Shelf.empty() : parent.shelf()).with(content.documents().values());
        checkDocuments(shelf);
        Map<String, Declaration> declarations = declarations(shelf);
        Timelines timelines = (parent == null ? Timelines.forKeys(declarations.keySet()) : parent.timelines())
                .with(timelines(shelf, declarations));
        Remit remit = RemitBinding.bind(content, parent == null ? Remit.none() : parent.remit(), shelf, objections);
        DutyBinding binding = new DutyBinding(shelf, remit, declarations, objections);
        Map<String, OwnRule> rules = rules();
        rules.putAll(new ClockBinding(binding, objections).bind(content, rules, this::above));
        DutyBook duties = binding.bind(content, parent == null ? DutyBook.none() : parent.duties(), clocks(rules));
        remit.close();
        duties.close();
        return new PlaceNode(policy, parent, declarations, timelines, rules.isEmpty() ? Map.of() : rules, pooling(shelf, exists), shelf, remit,
                calendar(shelf, content.calendars()), duties, findings, needs);
    }

    private LayeredCalendar calendar(Shelf shelf, Calendars said) {
        return CalendarBinding.bind(content.place(), said, parent == null ? null : parent.workingDays(), shelf, objections);
    }

    private Map<String, Declaration> declarations(Shelf shelf) {
        if (parent == null) {
            content.declarations().values().forEach(each -> each.enabledBy().ifPresent(
                    cited -> cite(shelf, cited, each.key(), each.origin())));
            return content.declarations();
        }
        content.declarations().values().forEach(each -> severe(each.origin(), each.key(), "declared-below-the-nation",
                "Only the nation's bundle declares keys.", "Remove type, units, codes, columns, pooled, override and enabledBy."));
        return parent.declarations();
    }

    private Map<String, Timeline> timelines(Shelf shelf, Map<String, Declaration> declarations) {
        Map<String, Timeline> timelines = new HashMap<>();
        content.entries().forEach((key, entries) -> {
            Declaration declaration = declarations.get(key);
            if (declaration == null) {
                needs.add("需要国家一级声明参数 '%s'（%s）%s。".formatted(key, entries.get(0).origin(),
                        Suggestions.nearest(key, declarations.keySet()).stream().findFirst()
                                .map(near -> "，相近的有 '" + near + "'").orElse("")));
                return;
            }
            if (parent != null && declaration.override() == Declaration.Override.CLOSED) {
                severe(entries.get(0).origin(), key, "closed-key", "The nation does not let places decide '%s'.".formatted(key),
                        "Remove the key, or ask for the declaration to be opened.");
                return;
            }
            timelines.put(key, timeline(key, entries, declaration, shelf));
        });
        return timelines;
    }

    private Timeline timeline(String key, List<Entry> entries, Declaration declaration, Shelf shelf) {
        TreeMap<Integer, Optional<Decided>> days = new TreeMap<>();
        TreeMap<Integer, Optional<Decided>> months = new TreeMap<>();
        for (Entry entry : entries) {
            Optional<Citation> citation = cite(shelf, entry.citation(), key, entry.origin());
            if (citation.isEmpty()) {
                continue;
            }
            Optional<Decided> decided = decided(entry, declaration, citation.get());
            int day = DayNumber.of(entry.from());
            days.put(day, decided);
            months.put(entry.fromMonth().map(month -> DayNumber.of(month.atDay(1))).orElse(day), decided);
        }
        return Timeline.over(parent == null ? Timeline.empty() : parent.timeline(key), days, months);
    }

    /** Empty where the place gives its own value up. */
    private Optional<Decided> decided(Entry entry, Declaration declaration, Citation citation) {
        if (entry.kind() == Entry.Kind.WITHDRAWN) {
            return Optional.empty();
        }
        if (entry.kind() != Entry.Kind.VALUE) {
            return Optional.of(Decided.of(Settings.without(entry, declaration, citation, content.place())));
        }
        String unit = entry.unit().orElse(declaration.units().get(0));
        if (!declaration.units().contains(unit)) {
            severe(entry.origin(), entry.key(), "wrong-unit", "'%s' is given in '%s'; allowed are %s.".formatted(entry.key(),
                    unit, declaration.units()), "Give the value in one of these units.");
            return Optional.empty();
        }
        try {
            Object value = TypedValues.parse(declaration, entry.value());
            if (parent != null && !Settings.within(declaration, value)) {
                severe(entry.origin(), entry.key(), "outside-contract", "%s lies outside %s…%s, which is what places may decide."
                        .formatted(value, declaration.least().orElseThrow(), declaration.most().orElseThrow()),
                        "Give a value inside these bounds.");
            }
            return Optional.of(Decided.of(Settings.with(entry, declaration, value, unit, citation, content.place())));
        } catch (IllegalArgumentException | ArithmeticException e) {
            severe(entry.origin(), entry.key(), "wrong-type", "'%s' is declared as %s, but %s.".formatted(entry.key(),
                    declaration.type().name().toLowerCase(Locale.ROOT), e.getMessage()), "Write the value as declared.");
            return Optional.empty();
        }
    }

    private Map<String, OwnRule> rules() {
        Map<String, OwnRule> rules = new LinkedHashMap<>();
        for (Map.Entry<String, Rule> each : policy.rules().entrySet()) {
            try {
                rules.put(each.getKey(), new OwnRule(each.getKey(), each.getValue(), above(each.getKey())));
            } catch (RuntimeException | LinkageError | StackOverflowError | Budget.Exceeded e) {
                severe(new Origin("", 0), each.getKey(), "rule-without-description",
                        "The rule's describe() failed: %s.".formatted(e), "Mend the rule.");
            }
        }
        return rules;
    }

    private Optional<OwnRule> above(String rule) {
        return Optional.ofNullable(parent).map(above -> above.ruling(rule)).map(Ruling::rule);
    }

    /** Names of the clocks that can be asked here. */
    private Set<String> clocks(Map<String, OwnRule> own) {
        Set<String> rules = new TreeSet<>(own.keySet());
        for (Optional<PlaceNode> each = Optional.ofNullable(parent); each.isPresent(); each = each.get().parent()) {
            rules.addAll(each.get().rules().keySet());
        }
        return rules.stream().filter(rule -> rule.startsWith(CLOCK)).map(rule -> rule.substring(CLOCK.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, TreeMap<LocalDate, PlaceId>> pooling(Shelf shelf, Predicate<PlaceId> exists) {
        if (content.pooling().isEmpty()) {
            return Map.of();
        }
        Map<String, TreeMap<LocalDate, PlaceId>> pooling = new HashMap<>();
        for (Pooling each : content.pooling()) {
            cite(shelf, each.citation(), each.subject(), each.origin());
            if (!each.place().equals(content.place()) && !exists.test(each.place())) {
                needs.add("需要统筹地区 %s 的政策（%s）。".formatted(each.place(), each.origin()));
            }
            pooling.computeIfAbsent(each.subject(), subject -> new TreeMap<>()).put(each.from(), each.place());
        }
        return pooling;
    }

    /**
     * A document has an id of its own: it must not stand in for one of a place above. It may rest on documents of this place or
     * above, but not on itself by any way round.
     */
    private void checkDocuments(Shelf shelf) {
        for (DocumentView document : content.documents().values()) {
            Optional<DocumentView> above = parent == null ? Optional.empty() : parent.shelf().find(document.id());
            above.ifPresent(taken -> severe(new Origin("POLICY-INF/documents.yaml", 1), document.id(), "duplicate-document",
                    "'%s' is a document of %s already.".formatted(document.id(), taken.place()), "Cite that one, or give this one an id of its own."));
            for (String name : document.parents()) {
                if (shelf.find(name).isEmpty()) {
                    severe(new Origin("POLICY-INF/documents.yaml", 1), document.id(), "unknown-parent",
                            "'%s' rests on '%s', which stands in no documents.yaml here or above.".formatted(document.id(), name),
                            "Add the document or mend the name.");
                } else if (restsOnItself(shelf, document.id(), name, new HashSet<>())) {
                    severe(new Origin("POLICY-INF/documents.yaml", 1), document.id(), "cyclic-parents",
                            "'%s' rests on itself by way of '%s'.".formatted(document.id(), name), "Break the circle.");
                }
            }
        }
    }

    private static boolean restsOnItself(Shelf shelf, String id, String name, Set<String> seen) {
        Optional<DocumentView> found = shelf.find(name);
        return found.isPresent() && (found.get().id().equals(id) || seen.add(found.get().id())
                && found.get().parents().stream().anyMatch(above -> restsOnItself(shelf, id, above, seen)));
    }

    private Optional<Citation> cite(Shelf shelf, CitedClause cited, String key, Origin origin) {
        return objections.cite(shelf, cited, key, origin);
    }

    private void severe(Origin origin, String key, String code, String detail, String mend) {
        objections.severe(origin, key, code, detail, mend);
    }
}
