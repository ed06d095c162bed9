// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormTemplate;
import nuanfeng.table.internal.xlsx.XmlText;

/** The looks that a clerk drew, and with each what a text or a number needs of it: that it stays a text, that it is shown as its column has it. */
final class TemplateLooks {

    private static final Pattern FORMAT_OF_LOOK = Pattern.compile("(<xf\\b[^>]*?) numFmtId=\"(\\d+)\"");
    private static final Pattern FORMAT = Pattern.compile("<numFmt\\b[^>]*>");
    private static final Pattern FORMAT_NUMBER = Pattern.compile(" numFmtId=\"(\\d+)\"");
    private static final Pattern FORMAT_CODE = Pattern.compile(" formatCode=\"([^\"]*)\"");
    private static final int GENERAL = 0;
    private static final int TEXT = 49;
    /** As some programs write that nobody said how. */
    private static final List<String> NOTHING = List.of("General", "general", "GENERAL", CellLook.TEXT);
    private static final List<Integer> PERCENT = List.of(9, 10);
    private static final int FIRST_OWN = 1000;
    private static final Map<String, Integer> BUILT_IN = Map.of("0", 1, "0.00", 2, "0.00%", 10, CellLook.TEXT, TEXT);

    private final FormTemplate template;
    private final List<String> looks;
    private final Map<String, Integer> made = new HashMap<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();

    TemplateLooks(FormTemplate template) {
        this.template = template;
        this.looks = new ArrayList<>(template.looks());
        Matcher formats = FORMAT.matcher(template.styles());
        while (formats.find()) {
            Matcher number = FORMAT_NUMBER.matcher(formats.group());
            Matcher code = FORMAT_CODE.matcher(formats.group());
            if (number.find() && code.find()) {
                codes.put(Integer.valueOf(number.group(1)), code.group(1));
            }
        }
    }

    /** The same for a text, which stays one when somebody edits it. */
    int ofText(int look) {
        return with(look, TEXT, true);
    }

    /** The same for a number or a day: as it was drawn, unless nobody said how, or it would say something else. */
    int ofNumber(int look, Type type, int decimals) {
        Matcher drawn = FORMAT_OF_LOOK.matcher(looks.get(look));
        int number = drawn.find() ? Integer.parseInt(drawn.group(2)) : GENERAL;
        boolean share = type == Type.RATIO || type == Type.RATE;
        boolean percent = PERCENT.contains(number) || codes.getOrDefault(number, "").contains("%");
        boolean said = number != GENERAL && number != TEXT && !NOTHING.contains(codes.getOrDefault(number, ""));
        if (said && share == percent) {
            return look;
        }
        String wanted = NumberFormats.of(type, decimals);
        Integer own = BUILT_IN.get(wanted);
        return with(look, own != null ? own : formats.computeIfAbsent(wanted, each -> FIRST_OWN + formats.size()), false);
    }

    /** For what is written below. */
    int small() {
        return made.computeIfAbsent("small", key -> {
            looks.add("<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyAlignment=\"1\"><alignment horizontal=\"left\" vertical=\"center\" wrapText=\"1\"></alignment></xf>");
            return looks.size() - 1;
        });
    }

    private int with(int look, int format, boolean quoted) {
        return made.computeIfAbsent(look + " " + format + quoted, key -> {
            String plain = looks.get(look).replaceFirst(" quotePrefix=\"[^\"]*\"", "").replaceFirst(" applyNumberFormat=\"[^\"]*\"", "");
            String with = FORMAT_OF_LOOK.matcher(plain).find() ? FORMAT_OF_LOOK.matcher(plain).replaceFirst("$1 numFmtId=\"" + format + "\"")
                    : plain.replaceFirst("<xf", "<xf numFmtId=\"" + format + "\"");
            looks.add(with.replaceFirst("<xf", "<xf applyNumberFormat=\"1\"" + (quoted ? " quotePrefix=\"1\"" : "")));
            return looks.size() - 1;
        });
    }

    /** The part {@code xl/styles.xml}. */
    String part() {
        StringBuilder list = new StringBuilder("<cellXfs count=\"").append(looks.size()).append("\">");
        looks.forEach(list::append);
        String styles = template.styles().replace(FormTemplate.LOOKS, list.append("</cellXfs>").toString());
        if (formats.isEmpty()) {
            return styles;
        }
        StringBuilder own = new StringBuilder();
        formats.forEach((code, number) -> own.append("<numFmt numFmtId=\"").append(number).append("\" formatCode=\"").append(XmlText.escaped(code)).append("\"></numFmt>"));
        return styles.contains("</numFmts>") ? styles.replaceFirst("<numFmts[^>]*>", "<numFmts count=\"" + (codes.size() + formats.size()) + "\">").replace("</numFmts>", own + "</numFmts>")
                : styles.replaceFirst("(<styleSheet[^>]*>)", "$1<numFmts count=\"" + formats.size() + "\">" + Matcher.quoteReplacement(own.toString()) + "</numFmts>");
    }
}
