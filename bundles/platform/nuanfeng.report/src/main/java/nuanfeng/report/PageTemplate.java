// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.json.Language;
import nuanfeng.policy.Text;

/**
 * A text file with named holes, which stands beside this class.
 *
 * <ul>
 * <li>{@code {{name}}}: what has that name, escaped unless it is {@link Markup}. Innermost section first, then around it.
 * <li>{@code {{:中文|English}}}: words of the page itself.
 * <li>{@code {{#name}}…{{/name}}}: once for each map of a list; for a map, with its names; for {@code true}. {@code {{^name}}}: where the
 * other would stand no time.
 * <li>{@code {{! … }}}: nothing. A line that holds only a section's beginning or end, or nothing, is not printed.
 * </ul>
 */
record PageTemplate(List<Piece> pieces) {

    private static final Pattern TAG = Pattern.compile("\\{\\{([:#^/!]?)(.*?)\\}\\}", Pattern.DOTALL);
    /** A section's beginning or end, or a remark, and nothing else in its line. */
    private static final Pattern ALONE = Pattern.compile("(?m)^(\\{\\{(?:[#^/][a-z-]+|!.*?)\\}\\})\n");

    static PageTemplate of(String file) {
        return parse(read(file));
    }

    /** @param text the last line break is the file's, not the page's */
    static PageTemplate parse(String text) {
        String page = ALONE.matcher(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).replaceAll("$1");
        return new PageTemplate(new Reader(page, TAG.matcher(page)).until(""));
    }

    /** A file without holes, such as a style, without its first line, the licence. */
    static Markup plain(String file) {
        String text = read(file);
        return new Markup(text.substring(text.indexOf('\n') + 1));
    }

    /** @throws IllegalArgumentException when the file has a hole for which there is nothing in {@code names} */
    Markup fill(Map<String, ?> names, Language language) {
        StringBuilder page = new StringBuilder();
        Scope scope = new Scope(names, Optional.empty(), language);
        pieces.forEach(piece -> piece.write(page, scope));
        return new Markup(page.toString());
    }

    private static String read(String file) {
        try (InputStream in = PageTemplate.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something between two tags, or one of them. */
    private interface Piece {
        void write(StringBuilder page, Scope scope);
    }

    /** What names mean at one place of a page. */
    private record Scope(Map<String, ?> names, Optional<Scope> around, Language language) {

        Object find(String name) {
            if (names.containsKey(name)) {
                return names.get(name);
            }
            return around.orElseThrow(() -> new IllegalArgumentException("Nothing is named '%s'".formatted(name))).find(name);
        }

        /** The scopes in which a section is written. */
        List<Scope> inside(String name) {
            Object value = find(name);
            List<?> times = value instanceof Boolean flag ? flag ? List.of(Map.of()) : List.of()
                    : value instanceof Optional<?> optional ? optional.stream().toList()
                    : value instanceof List<?> list ? list : List.of(value);
            return times.stream().map(this::with).toList();
        }

        @SuppressWarnings("unchecked")
        private Scope with(Object names) {
            return new Scope((Map<String, ?>) names, Optional.of(this), language);
        }
    }

    /** Goes through a file once. */
    private static final class Reader {

        private final String text;
        private final Matcher tags;
        private int at;

        Reader(String text, Matcher tags) {
            this.text = text;
            this.tags = tags;
        }

        /** @param section whose end is looked for; empty for that of the file */
        List<Piece> until(String section) {
            List<Piece> pieces = new ArrayList<>();
            while (tags.find()) {
                literal(pieces, tags.start());
                at = tags.end();
                String name = tags.group(2);
                switch (tags.group(1)) {
                    case "" -> pieces.add((page, scope) -> page.append(shown(scope.find(name))));
                    case ":" -> pieces.add(words(name));
                    case "#" -> pieces.add(section(name, until(name)));
                    case "^" -> pieces.add(unless(name, until(name)));
                    case "/" -> {
                        if (!name.equals(section)) {
                            throw new IllegalArgumentException("'%s' ends where '%s' should".formatted(name, section));
                        }
                        return pieces;
                    }
                    default -> { }
                }
            }
            if (!section.isEmpty()) {
                throw new IllegalArgumentException("'%s' has no end".formatted(section));
            }
            literal(pieces, text.length());
            return pieces;
        }

        private void literal(List<Piece> pieces, int end) {
            String literal = text.substring(at, end);
            pieces.add((page, scope) -> page.append(literal));
        }

        private static Piece words(String both) {
            int bar = both.indexOf('|');
            Text words = Text.of(both.substring(0, bar), both.substring(bar + 1));
            return (page, scope) -> page.append(Markup.escaped(scope.language().of(words)));
        }

        private static Piece section(String name, List<Piece> inside) {
            return (page, scope) -> scope.inside(name).forEach(each -> inside.forEach(piece -> piece.write(page, each)));
        }

        private static Piece unless(String name, List<Piece> inside) {
            return (page, scope) -> {
                if (scope.inside(name).isEmpty()) {
                    inside.forEach(piece -> piece.write(page, scope));
                }
            };
        }

        private static String shown(Object value) {
            return value instanceof Markup ? value.toString() : Markup.escaped(value.toString());
        }
    }
}
