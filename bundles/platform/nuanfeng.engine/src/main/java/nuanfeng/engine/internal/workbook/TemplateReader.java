// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.form.FormTemplate;
import nuanfeng.form.TemplateRow;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.Phrases;

/**
 * Reads a drawn workbook.
 *
 * @param template empty where it cannot be one
 * @param found what is wrong with it; nothing: it is fit
 */
public record TemplateReader(Optional<FormTemplate> template, List<Complaint> found) {

    private static final Phrases PHRASES = Phrases.beside(TemplateReader.class);
    private static final String BOOK = "xl/workbook.xml";
    private static final Pattern REPEATED = Pattern.compile("(?:.*!)?\\$([1-9][0-9]{0,3}):\\$([1-9][0-9]{0,3})");

    /** @param file its name */
    public static TemplateReader read(String file, byte[] bytes) {
        List<Complaint> found = new ArrayList<>();
        try {
            TemplateParts parts = TemplateParts.read(bytes, found);
            for (String relations : parts.names(".rels")) {
                outside(relations, parts, found);
            }
            List<Integer> repeated = new ArrayList<>();
            book(parts, found, repeated);
            List<String> sheets = parts.names(".xml").stream().filter(each -> each.startsWith("xl/worksheets/")).toList();
            if (sheets.size() != 1) {
                found.add(Complaint.of(PHRASES, "one-sheet", sheets.size()));
                return new TemplateReader(Optional.empty(), found);
            }
            // Also of a book with other faults: what leads outside is found by whoever drew it by its cell.
            SheetReader sheet = new SheetReader(sheets.get(0), shared(parts), found);
            sheet.read(parts.part(sheets.get(0)));
            LookReader looks = LookReader.read(parts);
            looks(sheet.rows(), looks.looks().size(), found);
            return new TemplateReader(found.isEmpty() ? Optional.of(new FormTemplate(file, Digest.of(bytes), looks.styles(), looks.looks(), sheet.before(), sheet.after(),
                    sheet.rows(), sheet.merged(), repeated)) : Optional.empty(), found);
        } catch (UnfitTemplateException e) {
            found.add(e.complaint());
            return new TemplateReader(Optional.empty(), found);
        }
    }

    private static void looks(List<TemplateRow> rows, int looks, List<Complaint> found) {
        if (rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.look() >= looks)) {
            found.add(Complaint.of(PHRASES, "broken-part", "xl/styles.xml"));
        }
    }

    /** A relation that leaves the file, be it a link that nobody clicked yet. */
    private static void outside(String part, TemplateParts parts, List<Complaint> found) throws UnfitTemplateException {
        try (PartEvents events = new PartEvents(part, parts.part(part))) {
            while (events.next()) {
                if (events.isStart() && events.get("TargetMode").equalsIgnoreCase("External")) {
                    found.add(Complaint.of(PHRASES, "leads-outside", part, events.get("Target")));
                }
            }
        }
    }

    private static void book(TemplateParts parts, List<Complaint> found, List<Integer> repeated) throws UnfitTemplateException {
        try (PartEvents events = new PartEvents(BOOK, parts.part(BOOK))) {
            while (events.next()) {
                if (!events.isStart()) {
                    continue;
                }
                switch (events.name()) {
                    case "sheet" -> events.find("state").filter(each -> !each.equals("visible"))
                            .ifPresent(each -> found.add(Complaint.of(PHRASES, "hidden-sheet", events.get("name"))));
                    case "definedName" -> defined(events, found, repeated);
                    case "externalReferences" -> found.add(Complaint.of(PHRASES, "unfit-part", BOOK, PHRASES.say("what/links")));
                    default -> { }
                }
            }
        }
    }

    /** Only what says how it is printed. */
    private static void defined(PartEvents events, List<Complaint> found, List<Integer> repeated) throws UnfitTemplateException {
        String name = events.get("name");
        String said = events.text();
        Matcher rows = REPEATED.matcher(said);
        if (name.equals("_xlnm.Print_Titles") && rows.matches()) {
            repeated.addAll(List.of(Integer.valueOf(rows.group(1)), Integer.valueOf(rows.group(2))));
        } else if (!name.equals("_xlnm.Print_Area")) {
            found.add(Complaint.of(PHRASES, "defined-name", name));
        }
    }

    private static List<String> shared(TemplateParts parts) throws UnfitTemplateException {
        List<String> texts = new ArrayList<>();
        byte[] content = parts.part("xl/sharedStrings.xml");
        if (content.length == 0) {
            return texts;
        }
        try (PartEvents events = new PartEvents("xl/sharedStrings.xml", content)) {
            StringBuilder text = new StringBuilder();
            while (events.next()) {
                if (events.isStart() && events.name().equals("si")) {
                    text.setLength(0);
                } else if (events.isStart() && events.name().equals("rPh")) {
                    events.skip();
                } else if (events.isStart() && events.name().equals("t")) {
                    text.append(events.text());
                } else if (events.isEnd("si")) {
                    texts.add(text.toString());
                }
            }
        }
        return texts;
    }
}
