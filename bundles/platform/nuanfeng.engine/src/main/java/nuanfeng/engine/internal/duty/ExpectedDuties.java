// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import nuanfeng.agency.AgencyView;
import nuanfeng.calculation.Warning;
import nuanfeng.duty.Duties;
import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyReading;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.form.FormView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** Asks what is owed in a range of days, and compares the list with what an example expects of it. */
public final class ExpectedDuties {

    private static final Phrases PHRASES = Phrases.beside(ExpectedDuties.class);

    private static final List<String> KNOWN = List.of("items", "contains", "cites", "warnings");

    private ExpectedDuties() {
    }

    /** @param question {@code from}, {@code to} and, where the example narrows it, {@code duty}, {@code kind}, {@code status} and {@code who} */
    public static List<DutyItem> ask(Duties duties, Map<String, Object> question) {
        List<DutyItem> all = duties.between(day(question, "from"), day(question, "to"));
        return all.stream().filter(item -> names(question, "duty", Stream.of(item.id())))
                .filter(item -> names(question, "kind", Stream.of(item.duty().kind().word())))
                .filter(item -> names(question, "status", Stream.of(item.status().word())))
                .filter(item -> names(question, "who", ids(item.duty().owedBy()).stream())).toList();
    }

    public static void compare(Map<String, Object> expect, List<DutyItem> items, Mismatches found) {
        expect.forEach((name, expected) -> {
            switch (name) {
                case "items" -> items(expected, items, found);
                case "contains" -> list(expected).forEach(each -> contains(each, items, found));
                case "cites" -> found.occur("the citation", expected, items.stream().flatMap(ExpectedDuties::citations)
                        .map(Citation::id).toList());
                case "warnings" -> found.occur("the warning", expected,
                        items.stream().flatMap(item -> item.warnings().stream()).map(Warning::code).toList());
                case "refusal", "configure" -> found.answered(name, expected, PHRASES.say("a-list", items.size()));
                default -> found.unknown(name, "a list of duties", KNOWN);
            }
        });
    }

    /** These and no others, in this order; of each what is written. */
    private static void items(Object expected, List<DutyItem> items, Mismatches found) {
        List<?> wanted = list(expected);
        if (wanted.size() != items.size()) {
            found.say(PHRASES.say("how-many", wanted.size(), items.size(), items.stream().map(ExpectedDuties::shown).toList().toString()));
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            found.members(PHRASES.say("duty-at", i + 1, shown(items.get(i))), wanted.get(i), members(items.get(i)));
        }
    }

    /** One among others; when none is like that, what the most similar one has otherwise. */
    private static void contains(Object wanted, List<DutyItem> items, Mismatches found) {
        List<Mismatches> tries = new ArrayList<>();
        for (DutyItem each : items) {
            if (wanted instanceof Map<?, ?> map && each.id().equals(map.get("id"))) {
                Mismatches differing = new Mismatches();
                differing.members(PHRASES.say("the-duty", shown(each)), wanted, members(each));
                tries.add(differing);
            }
        }
        if (tries.isEmpty()) {
            found.say(PHRASES.say("no-duty", wanted, items.stream().map(DutyItem::id).distinct().toList().toString()));
        }
        tries.stream().min(Comparator.comparingInt(each -> each.sentences().size()))
                .ifPresent(nearest -> nearest.sentences().forEach(found::say));
    }

    private static List<?> list(Object expected) {
        return expected instanceof List<?> list ? list : List.of(expected);
    }

    private static Map<String, Object> members(DutyItem item) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", item.id());
        members.put("period", item.period());
        members.put("kind", item.duty().kind().word());
        members.put("status", item.status().word());
        members.put("modality", item.modality());
        members.put("retroactive", item.day().map(DutyDay::retroactive).orElse(false));
        members.put("tentative", item.tentative());
        members.put("soft", item.soft());
        members.put("configure", item.configure());
        members.put("clock", item.duty().clock());
        members.put("limit", item.limit());
        members.put("threshold", item.threshold().map(Text::zh).orElse(""));
        members.put("decidedBy", item.decidedBy().path());
        members.put("owedBy", ids(item.duty().owedBy()));
        members.put("owedTo", ids(item.duty().owedTo()));
        members.put("forms", item.duty().forms().stream().map(FormView::id).toList());
        item.day().ifPresent(day -> {
            members.put("nominal", day.nominal());
            members.put("due", day.due().map(LocalDate::toString).orElse(""));
            members.put("actBy", day.actBy().map(LocalDate::toString).orElse(""));
            members.put("begins", day.begins().map(LocalDate::toString).orElse(""));
            members.put("owedFrom", day.owedFrom().map(LocalDate::toString).orElse(""));
        });
        return members;
    }

    private static Stream<Citation> citations(DutyItem item) {
        return Stream.concat(Stream.of(item.citation()), item.readings().stream().map(DutyReading::citation));
    }

    private static String shown(DutyItem item) {
        return item.day().map(day -> "%s on %s".formatted(item.instance(), day.nominal()))
                .orElseGet(() -> "%s %s".formatted(item.instance(), item.status().word()));
    }

    private static List<String> ids(List<AgencyView> agencies) {
        return agencies.stream().map(AgencyView::id).toList();
    }

    /** Whether the question names one of these, or does not ask. */
    private static boolean names(Map<String, Object> question, String key, Stream<String> got) {
        Object wanted = question.get(key);
        return wanted == null || got.anyMatch(each -> wanted instanceof List<?> list ? list.contains(each) : wanted.equals(each));
    }

    private static LocalDate day(Map<String, Object> question, String key) {
        return LocalDate.parse(String.valueOf(question.get(key)));
    }
}
