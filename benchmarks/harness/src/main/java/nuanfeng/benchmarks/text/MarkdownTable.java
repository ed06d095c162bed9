// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

/** A Markdown table, row by row; a bar inside a cell is escaped. */
public final class MarkdownTable {

    private final StringBuilder out = new StringBuilder();

    public MarkdownTable(String... heads) {
        row(heads);
        out.append("|---".repeat(heads.length)).append("|\n");
    }

    public MarkdownTable row(String... cells) {
        for (String cell : cells) {
            out.append("| ").append(cell.replace("|", "\\|").replace("\n", " ")).append(' ');
        }
        out.append("|\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
