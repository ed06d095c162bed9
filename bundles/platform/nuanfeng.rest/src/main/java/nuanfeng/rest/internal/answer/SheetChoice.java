// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import nuanfeng.print.SheetFormat;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Query;

/**
 * The format of a sheet that was asked for: by name, else by what the asker says it accepts.
 *
 * @param format empty: JSON @param charset of CSV
 */
public record SheetChoice(Optional<SheetFormat> format, Charset charset) {

    private static final String JSON = "json";
    private static final Charset GB18030 = Charset.forName("GB18030");

    public static SheetChoice wanted(Query query) {
        Format accepted = Format.preferred(query.request().getHeader("Accept"), Format.XLSX, Format.PDF, Format.CSV, Format.HTML, Format.OFD);
        Optional<String> named = query.find(Query.FORMAT);
        Optional<SheetFormat> format = named.isPresent() ? named.flatMap(SheetFormat::of)
                : accepted == Format.JSON ? Optional.empty() : SheetFormat.of(accepted.type());
        if (named.isPresent() && format.isEmpty() && !named.get().equals(JSON)) {
            query.fault(Query.FORMAT, "unknown", "没有这种格式；可用：json、xlsx、pdf、ofd、csv、html。", "There is no such format; there are: json, xlsx, pdf, ofd, csv, html.");
        }
        String charset = query.find(Query.CHARSET).orElse("UTF-8");
        boolean chinese = charset.equalsIgnoreCase(GB18030.name());
        if (!chinese && !charset.equalsIgnoreCase("UTF-8")) {
            query.fault(Query.CHARSET, "unknown", "没有这种编码；可用：UTF-8、GB18030。", "There is no such charset; there are: UTF-8, GB18030.");
        }
        return new SheetChoice(format, chinese ? GB18030 : StandardCharsets.UTF_8);
    }

    /** As files of reports are called: {@code csv-gb18030} besides the endings. */
    public String name() {
        return format.map(SheetFormat::ending).orElse(JSON) + (format.filter(SheetFormat.CSV::equals).isPresent() && charset.equals(GB18030) ? "-gb18030" : "");
    }
}
