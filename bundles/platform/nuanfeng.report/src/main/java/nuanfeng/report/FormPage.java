// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.form.FormHeading.Align;
import nuanfeng.json.Language;
import nuanfeng.lifecycle.Digest;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.SheetPiece;

/**
 * A form as a page that can be printed; what goes on paper is made of it too. The same form is the same page.
 *
 * @param markup well-formed XML, whose first line is the document type of HTML
 * @param style the one style that stands in it
 */
public record FormPage(String markup, String style) {

    public static final String TYPE = "text/html; charset=utf-8";

    private static final String STYLE_BEGINS = "<style>";
    private static final PageTemplate PAGE = PageTemplate.of("form.html");
    private static final Markup STYLE = PageTemplate.plain("form.css");
    /** The parts of a table with so many lines stand on one page. */
    private static final int FEW_LINES = 3;

    public static FormPage of(FormSheet sheet) {
        PageFit fit = PageFit.of(sheet);
        StringBuilder own = new StringBuilder();
        Map<String, Object> names = new HashMap<>();
        names.put("title", sheet.title());
        names.put("numbered", !sheet.number().isEmpty());
        names.put("number", sheet.number());
        names.put("above", pieces("above", sheet.headings(), fit, own));
        names.put("tables", tables(sheet, fit, own));
        names.put("notes", sheet.notes().stream().map(each -> Map.of("text", each)).toList());
        names.put("below", pieces("below", sheet.signatures(), fit, own));
        names.put("foot", sheet.foot().text());
        String style = STYLE + own.toString() + page(sheet, fit);
        names.put("style", new Markup(style));
        return new FormPage(PAGE.fill(names, Language.CHINESE) + "\n", style);
    }

    public byte[] bytes() {
        return markup.getBytes(StandardCharsets.UTF_8);
    }

    /** What a browser may load for it: nothing from elsewhere, no script, and of styles its own alone. */
    public String policy() {
        return policy(style);
    }

    /** The same of a page that was kept as a file. */
    public static String policy(byte[] page) {
        String kept = new String(page, StandardCharsets.UTF_8);
        int from = kept.indexOf(STYLE_BEGINS) + STYLE_BEGINS.length();
        return policy(kept.substring(from, kept.indexOf("</style>", from)));
    }

    private static String policy(String style) {
        return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                .formatted(Base64.getEncoder().encodeToString(Digest.start().digest(style.getBytes(StandardCharsets.UTF_8))));
    }

    private static String page(FormSheet sheet, PageFit fit) {
        return ".form { font-size: " + fit.letters() + "; }\n@page { size: " + sheet.page().size() + (sheet.page().landscape() ? " landscape" : " portrait")
                + "; margin: 11mm 12mm 14mm 12mm; font-family: \"Noto Sans SC\"; @bottom-center { font-family: \"Noto Sans SC\"; font-size: 8.5pt;"
                + " content: \"第 \" counter(page) \" 页 / 共 \" counter(pages) \" 页\"; } }\n";
    }

    /** Rows of texts that lie over the columns of the table. */
    private static Markup pieces(String kind, List<List<SheetPiece>> rows, PageFit fit, StringBuilder style) {
        StringBuilder markup = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<Integer> shares = fit.shares(rows.get(i));
            markup.append("<table class=\"").append(kind).append("\"><tr>");
            for (int j = 0; j < rows.get(i).size(); j++) {
                SheetPiece piece = rows.get(i).get(j);
                String name = kind.charAt(0) + "" + i + "-" + j;
                style.append('.').append(name).append(" { width: ").append(PageFit.percent(shares.get(j))).append("; }\n");
                markup.append("<td class=\"").append(name).append(piece.align() == Align.RIGHT ? " r" : piece.align() == Align.CENTER ? " m" : "").append("\">")
                        .append(Markup.escaped(piece.text())).append("</td>");
            }
            markup.append("</tr></table>\n");
        }
        return new Markup(markup.toString());
    }

    /** One, or the parts of one that is too wide: each on pages of its own where it has many lines. */
    private static List<Map<String, Object>> tables(FormSheet sheet, PageFit fit, StringBuilder style) {
        List<Map<String, Object>> tables = new ArrayList<>();
        boolean together = fit.parts().size() == 1 || isShort(sheet);
        for (int i = 0; i < fit.parts().size(); i++) {
            FormTable table = new FormTable(sheet, fit.parts().get(i), i);
            Map<String, Object> names = new HashMap<>();
            names.put("part", fit.parts().size() == 1 ? List.of() : List.of(Map.of("number", i + 1, "count", fit.parts().size(), "where", together || i == 0 ? "part" : "part next")));
            names.put("class", table.name());
            names.put("head", table.head(style));
            names.put("body", table.body());
            tables.add(names);
        }
        return tables;
    }

    private static boolean isShort(FormSheet sheet) {
        int lines = 0;
        for (var each = sheet.lines().iterator(); each.hasNext() && lines <= FEW_LINES; each.next()) {
            lines++;
        }
        return lines <= FEW_LINES;
    }
}
