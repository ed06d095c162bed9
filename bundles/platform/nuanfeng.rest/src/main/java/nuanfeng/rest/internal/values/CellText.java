// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a file of values in which some are changed. Everything else of it stays as its author wrote it, remarks too: only the lines of what is
 * changed are others.
 */
final class CellText {

    private static final int STEP = 2;
    private static final String VALUES = "values";

    private final List<String> lines;

    CellText(String text) {
        lines = new ArrayList<>(text.lines().toList());
    }

    static CellText fresh() {
        return new CellText("format: 1\n\nparameters:\n");
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Lines of a block: the one that opens it, and the first that is no more of it. */
    private record Block(int start, int end, int indent) {
    }

    /**
     * Says something else of a key from a day on.
     *
     * @param before what stands there; empty when nothing does
     * @throws ValueWriting.UnreadException when it is written in a way that this does not change
     */
    void put(ValueRow row, Optional<ValueRow> before, LocalDate today) {
        Block section = child(new Block(-1, lines.size(), -1), "parameters").orElseThrow(() -> new ValueWriting.UnreadException("no-section", row.file()));
        Block key = child(section, row.name()).orElseGet(() -> add(section, row.name() + ":"));
        Block values = child(key, VALUES).orElseGet(() -> add(key, VALUES + ":"));
        Optional<Block> entry = child(values, row.from().toString());
        if (entry.isEmpty()) {
            write(add(values, row.from() + ":"), row, today);
            return;
        }
        ValueRow old = before.orElseThrow(() -> new ValueWriting.UnreadException("there-already", row.from()));
        if (!row.value().equals(old.value())) {
            remove(values, row, "unset");
            remove(values, row, "ended");
            set(values, row, "value", row.value());
            set(values, row, "entered", today.toString());
        }
        if (!row.document().equals(old.document()) || !row.clause().equals(old.clause())) {
            set(values, row, "citation", citation(row));
        }
        if (!row.note().equals(old.note())) {
            set(values, row, "note", ValueWriting.quoted(row.note()));
        }
        if (!row.review().equals(old.review()) && row.review().isPresent()) {
            set(values, row, "reviewBy", row.review().get().toString());
        }
    }

    private void write(Block entry, ValueRow row, LocalDate today) {
        add(entry, "value: " + row.value());
        Block now = new Block(entry.start(), end(entry.start(), entry.indent(), lines.size()), entry.indent());
        add(now, "entered: " + today);
        row.review().ifPresent(day -> add(again(entry), "reviewBy: " + day));
        if (!row.note().isEmpty()) {
            add(again(entry), "note: " + ValueWriting.quoted(row.note()));
        }
        add(again(entry), "citation: " + citation(row));
    }

    private Block again(Block of) {
        return new Block(of.start(), end(of.start(), of.indent(), lines.size()), of.indent());
    }

    private static String citation(ValueRow row) {
        return "{ document: %s, clause: %s }".formatted(ValueWriting.quoted(row.document()), ValueWriting.quoted(row.clause()));
    }

    private void set(Block values, ValueRow row, String member, String said) {
        Block entry = child(again(values), row.from().toString()).orElseThrow();
        Optional<Block> old = child(entry, member);
        if (old.isPresent()) {
            String line = " ".repeat(old.get().indent()) + member + ": " + said;
            lines.subList(old.get().start(), old.get().end()).clear();
            lines.add(old.get().start(), line);
        } else {
            add(entry, member + ": " + said);
        }
    }

    private void remove(Block values, ValueRow row, String member) {
        Block entry = child(again(values), row.from().toString()).orElseThrow();
        child(entry, member).ifPresent(old -> lines.subList(old.start(), old.end()).clear());
    }

    /** The member of that name, with the lines below it. @throws ValueWriting.UnreadException when its parent stands in one line */
    private Optional<Block> child(Block parent, String name) {
        int indent = -1;
        if (parent.start() >= 0 && !opens(lines.get(parent.start()))) {
            throw new ValueWriting.UnreadException("one-line", lines.get(parent.start()).strip(), parent.start() + 1);
        }
        Pattern wanted = Pattern.compile("\\s*[\"']?" + Pattern.quote(name) + "[\"']?:(\\s.*)?");
        for (int i = parent.start() + 1; i < parent.end(); i++) {
            if (isSaying(lines.get(i))) {
                indent = indent < 0 ? indentOf(lines.get(i)) : indent;
                if (indentOf(lines.get(i)) == indent && wanted.matcher(lines.get(i)).matches()) {
                    return Optional.of(new Block(i, end(i, indent, parent.end()), indent));
                }
            }
        }
        return Optional.empty();
    }

    /** A line at the end of a block. */
    private Block add(Block parent, String line) {
        int indent = parent.indent() + STEP;
        for (int i = parent.start() + 1; i < parent.end(); i++) {
            if (isSaying(lines.get(i))) {
                indent = indentOf(lines.get(i));
                break;
            }
        }
        lines.add(parent.end(), " ".repeat(indent) + line);
        return new Block(parent.end(), parent.end() + 1, indent);
    }

    private int end(int start, int indent, int most) {
        int last = start;
        for (int i = start + 1; i < most; i++) {
            if (isSaying(lines.get(i))) {
                if (indentOf(lines.get(i)) <= indent) {
                    break;
                }
                last = i;
            }
        }
        return last + 1;
    }

    private static boolean opens(String line) {
        return line.replaceFirst("\\s+#.*$", "").stripTrailing().endsWith(":");
    }

    private static boolean isSaying(String line) {
        return !line.isBlank() && !line.strip().startsWith("#");
    }

    private static int indentOf(String line) {
        int indent = 0;
        while (line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
