// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nuanfeng.library.Difference;
import nuanfeng.library.Statement;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** Two places side by side, on paper: measures point by point, then parameters, rules, days, duties and forms, then the clauses. */
public final class DiffPage {

    public static final String TYPE = "text/html;charset=utf-8";
    /** Nothing from elsewhere, no script, and of styles this page's own alone. */
    public static final String POLICY = "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            .formatted(sha256(DiffStyle.CSS));

    private static final int SHOWN_OF_HASH = 19;
    static final List<String> OTHERS = List.of("parameter", "rule", "calendar", "duty", "form");

    private final Comparison comparison;
    private final Words words;
    private final Html html = new Html();
    private final Notes notes = new Notes();

    private DiffPage(Comparison comparison) {
        this.comparison = comparison;
        this.words = new Words(comparison.language());
    }

    public static byte[] write(Comparison comparison) {
        return new DiffPage(comparison).write().getBytes(StandardCharsets.UTF_8);
    }

    private String write() {
        String here = words.of(comparison.here().name());
        String there = words.of(comparison.there().name());
        String title = words.of("政策差异对照表", "Differences in policy");
        html.add("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>",
                comparison.language().tag(), here + " / " + there + " · " + title).add(DiffStyle.CSS).add("</style>\n</head>\n<body" + (comparison.texts() ? "" : " class=\"one\"") + ">\n");
        html.add("<header><h1>{}</h1>\n<p class=\"places\"><b>{}</b> <span>{}</span> {} <b>{}</b> <span>{}</span></p>\n", title, here,
                comparison.here().code(), words.of("对照", "against"), there, comparison.there().code());
        html.add("<p class=\"about\">{} {}　{} <code>{}</code></p>\n", words.of("截至", "As of"), comparison.on(), words.of("政策版本", "Edition"),
                comparison.edition().substring(0, Math.min(SHOWN_OF_HASH, comparison.edition().length())));
        marks();
        html.add("</header>\n");
        if (comparison.rows().isEmpty()) {
            html.add("<p class=\"none\">{}</p>\n", words.of("没有差异。", "There is no difference."));
        }
        // Whoever wants the clauses' texts on paper takes the sheets that they need.
        if (!comparison.texts()) {
            new DiffSheet(comparison, words, html).write();
        }
        html.add("<main" + (comparison.texts() ? "" : " class=\"screen\"") + ">\n");
        measures(here, there);
        OTHERS.forEach(kind -> others(kind, comparison.of(kind), here, there));
        new ClauseList(comparison, words, html).write(notes.all());
        html.add("</main>\n");
        return html.add("<footer>{}</footer>\n</body>\n</html>\n", disclaimer(words)).toString();
    }

    static String disclaimer(Words words) {
        return words.of("本表由政策数据生成，供参考，不是官方文本，也不构成法律意见；以文件原文为准。",
                "Made from policy data for reference. Not an official text, not legal advice; the documents themselves prevail.");
    }

    private void marks() {
        html.add("<p class=\"key\">");
        for (Operation mark : List.of(Operation.ADD, Operation.CHANGE, Operation.DROP, Operation.KEEP)) {
            long count = comparison.rows().stream().filter(each -> each.mark() == mark && !each.kind().equals("agency")).count();
            html.add("<span class=\"" + mark.name().toLowerCase(Locale.ROOT) + "\">{} {} {}</span> ", words.sign(mark), words.mark(mark),
                    count);
        }
        html.add("</p>\n");
    }

    private void measures(String here, String there) {
        Map<String, List<Difference>> measures = comparison.of("measure").stream()
                .collect(Collectors.groupingBy(each -> each.key().substring(0, each.key().indexOf('.')), LinkedHashMap::new, Collectors.toList()));
        Map<String, Difference> agencies = comparison.of("agency").stream()
                .collect(Collectors.toMap(Difference::key, each -> each, (a, b) -> a, LinkedHashMap::new));
        agencies.keySet().forEach(id -> measures.putIfAbsent(id, List.of()));
        if (measures.isEmpty()) {
            return;
        }
        open("measure", here, there);
        measures.forEach((id, points) -> measure(id, points, agencies.get(id)));
        close();
    }

    /** @param agencies who is responsible; null where that is alike and what is alike is left out */
    private void measure(String id, List<Difference> points, Difference agencies) {
        Text title = points.stream().flatMap(each -> each.label().stream()).findFirst()
                .orElseGet(() -> agencies == null ? Text.of(id) : agencies.label().orElseGet(() -> Text.of(id)));
        html.add("<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\">{}</th><th colspan=\"2\">{}", id.startsWith("M") ? id
                : words.of("自有", "Local"), words.of(title));
        if (comparison.isCounterpart(id)) {
            html.add(" <small>{}</small>", words.of("（功能对应，并非落实该项措施）", "(serves the same end, implements nothing)"));
        }
        html.add("</th></tr>\n");
        if (agencies != null) {
            html.add("<tr class=\"agencies\"><td>{}</td>", words.kind("agency"));
            side(agencies.here(), agencies.hereCitations(), "");
            side(agencies.there(), agencies.thereCitations(), "");
            html.add("</tr>\n");
        }
        // What the agencies' row cites already is not said again point by point.
        Set<Citation> said = new HashSet<>();
        if (agencies != null) {
            said.addAll(agencies.citations());
        }
        points.stream().filter(each -> each.mark() != Operation.KEEP).forEach(each -> point(each, said));
        List<Difference> kept = points.stream().filter(each -> each.mark() == Operation.KEEP).toList();
        if (!kept.isEmpty()) {
            html.add("<tr class=\"keep\"><td class=\"mark\">{} {}</td><td colspan=\"2\">", words.sign(Operation.KEEP), words.mark(Operation.KEEP));
            for (int i = 0; i < kept.size(); i++) {
                html.add(i == 0 ? "{}" : "；{}", words.of(kept.get(i).here()));
            }
            cite(kept.stream().flatMap(each -> each.hereCitations().stream()).filter(each -> !said.contains(each)).toList());
            html.add("</td></tr>\n");
        }
        html.add("</tbody>\n");
    }

    private void point(Difference point, Set<Citation> said) {
        mark(point);
        side(point.here(), others(point.hereCitations(), said), comparison.note(point.key()));
        side(point.there(), others(point.thereCitations(), said), "");
        html.add("</tr>\n");
    }

    private static List<Citation> others(List<Citation> citations, Set<Citation> said) {
        return citations.stream().filter(each -> !said.contains(each)).toList();
    }

    private void others(String kind, List<Difference> rows, String here, String there) {
        List<Difference> differing = rows.stream().filter(each -> each.mark() != Operation.KEEP).toList();
        if (differing.isEmpty()) {
            return;
        }
        open(kind, here, there);
        html.add("<tbody>\n");
        differing.forEach(this::row);
        html.add("</tbody>\n");
        close();
    }

    private void open(String kind, String here, String there) {
        boolean named = !kind.equals("measure");
        html.add("<section>\n<h2>{}</h2>\n<table>\n<colgroup><col class=\"c1\">" + (named ? "<col class=\"c2\">" : "") + "<col><col></colgroup>\n"
                + "<thead><tr><th scope=\"col\">{}</th>", words.kind(kind), words.of("标记", "Mark"));
        if (named) {
            html.add("<th scope=\"col\">{}</th>", words.of("事项", "Item"));
        }
        html.add("<th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n", here, there);
    }

    private void close() {
        html.add("</table>\n</section>\n");
    }

    private void mark(Difference row) {
        html.add("<tr class=\"" + row.mark().name().toLowerCase(Locale.ROOT) + "\"><td class=\"mark\">{} {}</td>", words.sign(row.mark()),
                words.mark(row.mark()));
    }

    private void row(Difference row) {
        mark(row);
        html.add("<td>{}<small class=\"id\"> {}</small></td>", row.label().map(words::of).orElse(""), row.key());
        side(row.here(), row.hereCitations(), "");
        side(row.there(), row.thereCitations(), "");
        html.add("</tr>\n");
    }

    /** @param note in small type; may be empty */
    private void side(Statement said, List<Citation> citations, String note) {
        html.add("<td>{}", said.isEmpty() ? "—" : words.of(said));
        cite(citations);
        if (!note.isEmpty()) {
            html.add(" <small>{}</small>", words.of("（", "(") + note + words.of("）", ")"));
        }
        html.add("</td>");
    }

    private void cite(List<Citation> citations) {
        for (int number : notes.numbers(citations)) {
            html.add("<sup><a href=\"#c{}\">{}</a></sup>", number, number);
        }
    }

    private static String sha256(String text) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
