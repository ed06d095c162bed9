// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nuanfeng.json.Language;

class PageTemplateTest {

    private static String filled(String template, Map<String, ?> names) {
        return PageTemplate.parse(template).fill(names, Language.CHINESE).toString();
    }

    @Test
    void textsAreEscapedAndMarkupIsNot() {
        assertEquals("<b title=\"&quot;&#39;\">&lt;i&gt; &amp;amp; {{a}}</b><br>", filled("<b title=\"{{a}}\">{{b}}</b>{{c}}",
                Map.of("a", "\"'", "b", "<i> &amp; {{a}}", "c", new Markup("<br>"))));
    }

    @Test
    void controlCharactersDoNotReachThePage() {
        assertEquals("a\uFFFDb\nc", filled("{{a}}", Map.of("a", "a\u0000b\nc")));
    }

    @Test
    void aSectionStandsOnceForEachOfAList() {
        assertEquals("[x1][y1]", filled("{{#list}}[{{a}}{{b}}]{{/list}}{{^list}}none{{/list}}",
                Map.of("b", 1, "list", List.of(Map.of("a", "x"), Map.of("a", "y")))));
        assertEquals("none", filled("{{#list}}[{{a}}]{{/list}}{{^list}}none{{/list}}", Map.of("list", List.of())));
    }

    @Test
    void aSectionStandsForWhatIsThereAndForWhatIsTrue() {
        Map<String, ?> names = Map.of("some", Optional.of(Map.of("a", "x")), "none", Optional.empty(), "yes", true, "no", false);
        assertEquals("xy", filled("{{#some}}{{a}}{{/some}}{{#none}}{{a}}{{/none}}{{#yes}}y{{/yes}}{{#no}}n{{/no}}", names));
    }

    @Test
    void linesOfRemarksAndOfSectionsAreNotPrinted() {
        assertEquals("<p>\n<b>\n<b>\n</p>", filled("{{! a remark }}\n<p>\n{{#list}}\n<b>\n{{/list}}\n</p>\n", Map.of("list", List.of(Map.of(), Map.of()))));
    }

    @Test
    void wordsOfThePageItselfAreOfItsLanguage() {
        assertEquals("依据&amp;", filled("{{:依据&|Clauses}}", Map.of()));
        assertEquals("Clauses", PageTemplate.parse("{{:依据&|Clauses}}").fill(Map.of(), Language.ENGLISH).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{nothing}}", "{{#nothing}}{{/nothing}}", "{{#a}}", "{{#a}}{{/b}}", "{{/a}}"})
    void aHoleForWhichThereIsNothingIsAMistake(String template) {
        assertThrows(IllegalArgumentException.class, () -> filled(template, Map.of("a", true)));
    }

    @Test
    void everyFileOfThisBundleIsRead() {
        for (String file : List.of("diff.html", "side.html", "cites.html", "sheet.html", "item.html")) {
            PageTemplate.of(file);
        }
        assertEquals("@page", PageTemplate.plain("diff.css").toString().substring(0, 5));
    }
}
