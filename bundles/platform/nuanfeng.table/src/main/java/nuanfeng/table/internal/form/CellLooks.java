// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.form;

import java.util.LinkedHashMap;
import java.util.Map;

import nuanfeng.table.internal.xlsx.XmlText;

/** The looks that a drawn workbook needs, numbered in the order in which they are asked for. */
final class CellLooks {

    private static final int FIRST_FORMAT = 164;
    /** What every spreadsheet knows by its number. */
    private static final Map<String, Integer> BUILT_IN = Map.of("", 0, "0", 1, "0.00", 2, "0.00%", 10, CellLook.TEXT, 49);
    private static final String FACE = "<name val=\"宋体\"/><charset val=\"134\"/>";

    private final Map<CellLook, Integer> looks = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();

    CellLooks() {
        number(new CellLook(CellLook.PLAIN, false, "left", false, ""));
    }

    int number(CellLook look) {
        if (!BUILT_IN.containsKey(look.format())) {
            formats.computeIfAbsent(look.format(), format -> FIRST_FORMAT + formats.size());
        }
        return looks.computeIfAbsent(look, each -> looks.size());
    }

    /** The part {@code xl/styles.xml}. */
    String part() {
        StringBuilder part = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
                .append("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (!formats.isEmpty()) {
            part.append("<numFmts count=\"").append(formats.size()).append("\">");
            formats.forEach((format, number) -> part.append("<numFmt numFmtId=\"").append(number).append("\" formatCode=\"").append(XmlText.escaped(format)).append("\"/>"));
            part.append("</numFmts>");
        }
        part.append("<fonts count=\"4\"><font><sz val=\"11\"/>").append(FACE).append("</font><font><b/><sz val=\"11\"/>").append(FACE)
                .append("</font><font><b/><sz val=\"18\"/>").append(FACE).append("</font><font><sz val=\"9\"/>").append(FACE).append("</font></fonts>")
                .append("<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>")
                .append("<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>");
        for (String side : new String[] {"left", "right", "top", "bottom"}) {
            part.append('<').append(side).append(" style=\"thin\"><color auto=\"1\"/></").append(side).append('>');
        }
        part.append("<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
                .append("<cellXfs count=\"").append(looks.size()).append("\">");
        looks.keySet().forEach(look -> xf(look, part));
        return part.append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>").toString();
    }

    private void xf(CellLook look, StringBuilder part) {
        Integer format = BUILT_IN.get(look.format());
        part.append("<xf numFmtId=\"").append(format == null ? formats.get(look.format()) : format).append("\" fontId=\"").append(look.font())
                .append("\" fillId=\"0\" borderId=\"").append(look.boxed() ? 1 : 0).append("\" xfId=\"0\"")
                .append(look.format().equals(CellLook.TEXT) ? " quotePrefix=\"1\"" : "")
                .append(" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"").append(look.side())
                .append("\" vertical=\"center\"").append(look.wrap() ? " wrapText=\"1\"" : "").append("/></xf>");
    }
}
