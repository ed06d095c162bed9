// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, so that it can be as bad as need be. */
final class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;

    Workbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    Workbook sheet(String name, String rows) {
        return sheet(name, "", "<sheetData>" + rows + "</sheetData>");
    }

    Workbook sheet(String name, String attributes, String content) {
        count++;
        sheets.append("<sheet name='%s' sheetId='%s' r:id='rId%s' %s/>".formatted(name, count, count, attributes));
        relations.append("<Relationship Id='rId%s' Type='%s/worksheet' Target='worksheets/sheet%s.xml'/>".formatted(count, RELATION, count));
        return part("xl/worksheets/sheet" + count + ".xml", "<worksheet xmlns='%s'>%s</worksheet>".formatted(MAIN, content));
    }

    /** In the order given, as the shared ones. */
    Workbook texts(String... texts) {
        StringBuilder list = new StringBuilder("<sst xmlns='" + MAIN + "'>");
        for (String each : texts) {
            list.append("<si>").append(each).append("</si>");
        }
        return part("xl/sharedStrings.xml", list.append("</sst>").toString());
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            parts.putIfAbsent("xl/workbook.xml", "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>".formatted(MAIN, RELATION, sheets));
            parts.putIfAbsent("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
            for (Map.Entry<String, String> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
