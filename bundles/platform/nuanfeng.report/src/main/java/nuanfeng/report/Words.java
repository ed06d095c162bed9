// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.util.Locale;
import java.util.Map;

import nuanfeng.json.Language;
import nuanfeng.library.Statement;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Text;

/** The words around what policy says: headings and marks. */
record Words(Language language) {

    private static final Map<Operation, Text> MARKS = Map.of(Operation.KEEP, Text.of("沿用", "kept"),
            Operation.ADD, Text.of("新增", "added"), Operation.DROP, Text.of("未列", "dropped"),
            Operation.CHANGE, Text.of("调整", "changed"));
    private static final Map<Operation, String> SIGNS = Map.of(Operation.KEEP, "=", Operation.ADD, "+", Operation.DROP, "−",
            Operation.CHANGE, "~");

    String of(String zh, String en) {
        return language.of(Text.of(zh, en));
    }

    String of(Text text) {
        return language.of(text);
    }

    String mark(Operation mark) {
        return language.of(MARKS.get(mark));
    }

    /** A measure of the nation by its number, one that only a place has by what it is. */
    String measure(String id) {
        return id.startsWith("M") ? id : of("增设", "Local");
    }

    /** A mark as pages show it: by its sign, its word and a class. */
    Map<String, String> marked(Operation mark) {
        return Map.of("class", mark.name().toLowerCase(Locale.ROOT), "sign", SIGNS.get(mark), "mark", mark(mark));
    }

    /** What one side says. */
    String of(Statement statement) {
        return statement.text(language == Language.ENGLISH);
    }
}
