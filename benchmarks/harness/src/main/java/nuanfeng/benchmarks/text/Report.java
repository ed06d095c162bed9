// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run on paper: what it ran on, one table, then sentences; for machines the figures behind the table. */
public final class Report {

    private final Map<String, Object> run;
    private final MarkdownTable table;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> sentences = new ArrayList<>();

    /** @param run what is to be said of the run itself: machine, date, options */
    public Report(Map<String, Object> run, MarkdownTable table) {
        this.run = run;
        this.table = table;
    }

    public Report figures(String name, Object values) {
        figures.put(name, values);
        return this;
    }

    public Report sentence(String sentence) {
        sentences.add(sentence);
        return this;
    }

    public String markdown() {
        StringBuilder text = new StringBuilder();
        run.forEach((name, value) -> text.append("* ").append(name).append(": ").append(value).append('\n'));
        text.append('\n').append(table).append('\n');
        sentences.forEach(line -> text.append("* ").append(line).append('\n'));
        return text.toString();
    }

    public String json() {
        Map<String, Object> document = new LinkedHashMap<>(run);
        document.put("figures", figures);
        document.put("sentences", sentences);
        return Json.write(document);
    }
}
