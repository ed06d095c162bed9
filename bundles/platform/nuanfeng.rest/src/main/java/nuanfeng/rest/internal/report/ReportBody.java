// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.filing.Reports.Entries;
import nuanfeng.filing.Reports.Hand;
import nuanfeng.filing.Reports.Order;
import nuanfeng.json.Code;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.StrictJson;

/** Reads what somebody sends about a report: what is to be filled in, what is entered, who is named for it and why, which version they have seen. */
final class ReportBody {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");
    private static final Set<String> HAND = Set.of("person", "note");
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_PERSON = 60;
    private static final String ROWS = "rows";
    private static final String FACTS = "facts";

    private final Enquiry enquiry;
    private final Members members;

    private ReportBody(Enquiry enquiry, int mostBytes, String... names) {
        Set<String> known = new TreeSet<>(HAND);
        known.addAll(List.of(names));
        byte[] body = Body.json(enquiry.request(), mostBytes).bytes();
        this.enquiry = enquiry;
        this.members = Members.of(body.length == 0 ? Map.of() : StrictJson.readObject(body), known);
    }

    static Order order(Enquiry enquiry, String place, int mostBytes) {
        ReportBody body = new ReportBody(enquiry, mostBytes, "form", "period", "unit", "asOf", "knownAt", "aggregate", FACTS, ROWS);
        String form = body.needed("form");
        String period = body.needed("period");
        Optional<LocalDate> asOf = body.members.text("asOf").flatMap(text -> body.day("asOf", text));
        Optional<Instant> knownAt = body.members.text("knownAt").flatMap(text -> body.moment("knownAt", text));
        Order order = new Order(place, form, period, body.members.text("unit").filter(each -> !each.isBlank()), asOf, knownAt, body.members.flag("aggregate"),
                body.members.findObject(FACTS), body.rows(), body.hand());
        body.members.complete();
        return order;
    }

    static Hand hand(Enquiry enquiry, int mostBytes) {
        ReportBody body = new ReportBody(enquiry, mostBytes);
        Hand hand = body.hand();
        body.members.complete();
        return hand;
    }

    /** @param entries what is entered @param hand who is named for it */
    record Entered(Entries entries, Hand hand) {
    }

    static Entered entries(Enquiry enquiry, int mostBytes) {
        ReportBody body = new ReportBody(enquiry, mostBytes, "cells", "notes", FACTS, ROWS, "nothing");
        Map<String, Optional<Object>> cells = new LinkedHashMap<>();
        body.members.findObject("cells").forEach((cell, value) -> {
            if (value instanceof Map || value instanceof List) {
                body.members.fault("cells", "wrong-type", "“%s”须为文字、数、true或者false；空文字撤回。".formatted(cell),
                        "'%s' is a text, a number, true or false; an empty text takes back what was entered.".formatted(cell));
            }
            cells.put(cell, Optional.of(value).filter(each -> !each.toString().isBlank()));
        });
        Map<String, String> notes = new LinkedHashMap<>();
        body.members.findObject("notes").forEach((cell, note) -> {
            String text = note.toString();
            if (text.length() > LONGEST_NOTE) {
                body.members.fault("notes", "too-long", "说明不超过 %s 字。".formatted(LONGEST_NOTE), "A note has at most %s characters.".formatted(LONGEST_NOTE));
            }
            notes.put(cell, text);
        });
        Entries entries = new Entries(cells, notes, body.members.findObject(FACTS), body.rows(), body.members.texts("nothing"));
        Hand hand = body.hand();
        body.members.complete();
        return new Entered(entries, hand);
    }

    /** What {@code If-Match} names. */
    static int version(Enquiry enquiry) {
        String tag = enquiry.request().getHeader("If-Match");
        if (tag == null) {
            throw Problem.of(Code.PRECONDITION_REQUIRED, "请在 If-Match 中给出所依据的版本，即读取该报表时的 ETag，如 \"3\"。",
                    "Name the version that you have seen in If-Match: the ETag of the report, \"3\".").toException();
        }
        Matcher version = VERSION.matcher(tag.strip());
        return version.matches() ? Integer.parseInt(version.group(1)) : -1;
    }

    private Hand hand() {
        return hand(enquiry, shorter("person", LONGEST_PERSON), shorter("note", LONGEST_NOTE));
    }

    static Hand hand(Enquiry enquiry, String person, String note) {
        return new Hand(enquiry.by(), person, note);
    }

    private String shorter(String name, int longest) {
        String text = members.text(name).map(String::strip).orElse("");
        if (text.length() > longest) {
            members.fault(name, "too-long", "不超过 %s 字。".formatted(longest), "At most %s characters.".formatted(longest));
        }
        return text;
    }

    private String needed(String name) {
        Optional<String> text = members.text(name).map(String::strip).filter(each -> !each.isEmpty());
        if (text.isEmpty()) {
            members.fault(name, "missing", "须写明。", "It must be there.");
        }
        return text.orElse("");
    }

    private Optional<LocalDate> day(String name, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            members.fault(name, "wrong-type", "须为日期，例如2022-07-26。", "A day is expected, such as 2022-07-26.");
            return Optional.empty();
        }
    }

    private Optional<Instant> moment(String name, String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            members.fault(name, "wrong-type", "须为带时区的时刻，例如2022-08-01T09:00:00+08:00。", "A moment with its offset is expected, such as 2022-08-01T09:00:00+08:00.");
            return Optional.empty();
        }
    }

    private Map<String, List<Map<String, Object>>> rows() {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        members.findObject(ROWS).forEach((source, records) -> {
            if (!(records instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
                members.fault(ROWS, "wrong-type", "每个来源须为明细列表。", "An array of objects is expected for each source.");
                return;
            }
            List<Map<String, Object>> read = new ArrayList<>();
            list.forEach(each -> {
                Map<String, Object> row = new LinkedHashMap<>();
                ((Map<?, ?>) each).forEach((name, value) -> row.put(String.valueOf(name), value));
                read.add(row);
            });
            rows.put(source, read);
        });
        return rows;
    }
}
