// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;

import nuanfeng.table.TableException;
import nuanfeng.table.TableNote;

/**
 * The sheets of a workbook, in order.
 *
 * @param from1904 whether its days count from 1904
 * @param notes what was passed over
 */
record SheetList(List<Sheet> sheets, boolean from1904, List<TableNote> notes) {

    private static final String PART = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final int MOST = 256;

    /** One that is shown. @param part where its rows stand */
    record Sheet(String name, String part) {
    }

    static SheetList read(WorkbookParts parts) throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (PartReader part = PartReader.open(RELATIONS, parts.open(RELATIONS))) {
            while (part.find("Relationship")) {
                if (part.attribute("Type").orElse("").endsWith("/worksheet") && !part.attribute("TargetMode").orElse("").equals("External")) {
                    targets.put(part.attribute("Id").orElse(""), path(part.attribute("Target").orElse("")));
                }
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        List<TableNote> notes = new ArrayList<>();
        boolean from1904 = false;
        try (PartReader part = PartReader.open(PART, parts.open(PART))) {
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && part.name().equals("workbookPr")) {
                    from1904 = part.attribute("date1904").filter(each -> each.equals("1") || each.equals("true")).isPresent();
                } else if (event == XMLStreamConstants.START_ELEMENT && part.name().equals("sheet")) {
                    sheet(part, targets, sheets, notes);
                }
            }
        }
        if (parts.hasLinks()) {
            notes.add(TableNote.of("external-links"));
        }
        return new SheetList(List.copyOf(sheets), from1904, List.copyOf(notes));
    }

    private static void sheet(PartReader part, Map<String, String> targets, List<Sheet> sheets, List<TableNote> notes) {
        String name = part.attribute("name").orElse("");
        String target = targets.get(part.related("id").orElse(""));
        if (target == null) {
            return;                          // a chart
        }
        if (part.attribute("state").filter(each -> !each.equals("visible")).isPresent()) {
            notes.add(TableNote.of("hidden-sheet", name));
        } else if (sheets.size() == MOST) {
            throw new TableException("too-large", PART);
        } else {
            sheets.add(new Sheet(name, target));
        }
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }
}
