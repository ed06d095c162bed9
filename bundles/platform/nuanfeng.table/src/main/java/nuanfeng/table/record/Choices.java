// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nuanfeng.register.ListedCode;
import nuanfeng.register.FieldType;

/** Words that stand for one of several things. */
final class Choices {

    private static final Pattern DIVISION = Pattern.compile("\\d{6}");

    private Choices() {
    }

    static Meaning flag(String text) {
        String word = Heading.plain(text);
        if (SheetWords.YES.contains(word)) {
            return word.equals("true") ? Meaning.of(true) : Meaning.of(true, "word");
        }
        return SheetWords.NO.contains(word) ? word.equals("false") ? Meaning.of(false) : Meaning.of(false, "word") : Meaning.of(text);
    }

    /** The code itself, else the one that has such a title or synonym. */
    static Meaning code(String text, FieldType.Codes codes) {
        if (codes.find(text).isPresent()) {
            return Meaning.of(text);
        }
        String word = Heading.of(text).key();
        List<String> fit = codes.codes().stream().filter(each -> words(each).anyMatch(one -> Heading.of(one).key().equals(word))).map(ListedCode::code).toList();
        if (fit.size() == 1) {
            return Meaning.of(fit.get(0), "word");
        }
        return fit.isEmpty() ? Meaning.of(text) : Meaning.wrong("two-codes");
    }

    private static Stream<String> words(ListedCode code) {
        return Stream.of(Stream.of(code.code(), code.title().zh()), code.title().english().stream(), code.synonyms().stream()).flatMap(each -> each);
    }

    static Meaning place(String text, Function<String, List<String>> divisions) {
        if (DIVISION.matcher(text).matches()) {
            return Meaning.of(text);
        }
        List<String> codes = divisions.apply(text);
        return codes.size() == 1 ? Meaning.of(codes.get(0), "word") : codes.isEmpty() ? Meaning.of(text) : Meaning.wrong("two-places");
    }
}
