// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a policy file, to which something is added. Every line that was there stays as it was, comments included. */
final class YamlLines {

    private static final Pattern DAY = Pattern.compile("\\s*[\"']?(\\d{4}-\\d{2}-\\d{2})[\"']?\\s*:.*");
    private static final Pattern VERSION = Pattern.compile("(version:[ \"']*)(\\d+)\\.(\\d+)\\.(\\d+)(.*)");
    private static final String STEP = "  ";

    private final List<String> lines;
    private final String end;

    YamlLines(String text) {
        end = text.contains("\r\n") ? "\r\n" : "\n";
        lines = new ArrayList<>(Arrays.asList(text.split("\r?\n", -1)));
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
    }

    /** The next version of the smallest step. @return whether there was a version to raise */
    boolean raiseVersion() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher version = VERSION.matcher(lines.get(i));
            if (version.matches()) {
                lines.set(i, "%s%s.%s.%s%s".formatted(version.group(1), version.group(2), version.group(3),
                        Integer.parseInt(version.group(4)) + 1, version.group(5)));
                return true;
            }
        }
        return false;
    }

    /**
     * Adds an entry of a day to the {@code values} of a parameter, in the order of days; the parameter as well when it is not there.
     *
     * @param entry lines below the day, not indented
     * @return 0, or the line on which that day stands already
     */
    int addEntry(String parameter, String day, List<String> entry) {
        int top = find(0, lines.size(), "", "parameters");
        if (top < 0) {
            lines.add("");
            lines.add("parameters:");
            top = lines.size() - 1;
        }
        open(top);
        int bottom = endOf(top, lines.size());
        String indent = firstIndent(top + 1, bottom, STEP);
        int key = find(top + 1, bottom, indent, parameter);
        if (key < 0) {
            List<String> whole = new ArrayList<>(List.of("", indent + parameter + ":", indent + STEP + "values:"));
            whole.addAll(indented(indent + STEP + STEP, day, entry));
            lines.addAll(bottom, whole);
            return 0;
        }
        int behind = endOf(key, bottom);
        String inner = firstIndent(key + 1, behind, indent + STEP);
        int values = find(key + 1, behind, inner, "values");
        if (values < 0) {
            List<String> whole = new ArrayList<>(List.of(inner + "values:"));
            whole.addAll(indented(inner + STEP, day, entry));
            lines.addAll(behind, whole);
            return 0;
        }
        open(values);
        return addDay(values, endOf(values, behind), firstIndent(values + 1, endOf(values, behind), inner + STEP), day, entry);
    }

    private int addDay(int values, int behind, String indent, String day, List<String> entry) {
        int at = behind;
        for (int i = behind - 1; i > values; i--) {
            Matcher other = DAY.matcher(lines.get(i));
            if (!other.matches() || !indentOf(lines.get(i)).equals(indent)) {
                continue;
            }
            if (other.group(1).equals(day)) {
                return i + 1;
            }
            if (other.group(1).compareTo(day) > 0) {
                at = i;
            }
        }
        lines.addAll(at, indented(indent, day, entry));
        return 0;
    }

    /** Behind the last item of a list. @param items lines of items, not indented */
    void addItems(String list, List<String> items) {
        int top = find(0, lines.size(), "", list);
        if (top < 0) {
            lines.add("");
            lines.add(list + ":");
            top = lines.size() - 1;
        }
        open(top);
        int behind = endOf(top, lines.size());
        String indent = firstIndent(top + 1, behind, STEP);
        List<String> added = new ArrayList<>();
        for (String item : items) {
            if (item.startsWith("- ")) {
                added.add("");
            }
            added.add(indent + item);
        }
        lines.addAll(behind, added);
    }

    String text() {
        return String.join(end, lines) + end;
    }

    private static List<String> indented(String indent, String day, List<String> entry) {
        List<String> whole = new ArrayList<>(List.of(indent + day + ":"));
        entry.forEach(line -> whole.add(indent + STEP + line));
        return whole;
    }

    /** Where a key stands at that depth; -1 where it does not. */
    private int find(int from, int to, String indent, String key) {
        Pattern wanted = Pattern.compile(Pattern.quote(indent) + "[\"']?" + Pattern.quote(key) + "[\"']?\\s*:(\\s.*)?");
        for (int i = from; i < to; i++) {
            if (wanted.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** An empty map or list written in brackets is written below its key from now on. */
    private void open(int line) {
        String text = lines.get(line);
        String opened = text.replaceFirst(":\\s*(\\{\\s*}|\\[\\s*])", ":");
        if (opened.matches("[^#]*:\\s*[{\\[].*")) {
            throw new RefusedAmendment("第%s行的内容写在一行的括号内，请手工修改。".formatted(line + 1),
                    "What stands on line %s is written in brackets on one line; please edit it by hand.".formatted(line + 1));
        }
        lines.set(line, opened);
    }

    /** Behind the last line that belongs to a key: blank lines and comments in front of what follows are of what follows. */
    private int endOf(int key, int most) {
        int depth = indentOf(lines.get(key)).length();
        int end = key + 1;
        for (int i = key + 1; i < most; i++) {
            String line = lines.get(i);
            if (isContent(line)) {
                if (indentOf(line).length() < depth || indentOf(line).length() == depth && !line.strip().startsWith("- ")) {
                    break;
                }
                end = i + 1;
            } else if (!line.isBlank() && indentOf(line).length() > depth && end == i) {
                end = i + 1;
            }
        }
        return end;
    }

    private String firstIndent(int from, int to, String otherwise) {
        return lines.subList(from, Math.max(from, to)).stream().filter(YamlLines::isContent).map(YamlLines::indentOf).findFirst().orElse(otherwise);
    }

    private static boolean isContent(String line) {
        return !line.isBlank() && !line.strip().startsWith("#");
    }

    private static String indentOf(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
