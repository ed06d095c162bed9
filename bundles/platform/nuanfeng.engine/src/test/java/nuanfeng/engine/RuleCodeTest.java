// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.calculation.Outcome;
import nuanfeng.engine.internal.reader.BundleMaker;
import nuanfeng.policy.spi.Budget;
import nuanfeng.policy.spi.Rule;

class RuleCodeTest {

    private static final String QUESTION = "t.route";

    @TempDir
    private Path folder;

    private Rule rule(String body) throws Exception {
        return RuleCode.load(jar(body), Set.of(QUESTION)).get(QUESTION);
    }

    private Path jar(String body) throws Exception {
        return Files.write(folder.resolve("rule.jar"), BundleMaker.city("cn.x").rule("Route", QUESTION, body).toBytes());
    }

    @Test
    void aRuleAnswersWithoutAContainer() throws Exception {
        Rule rule = rule("return new Outcome.Decision(\"YES\", Map.of(), List.of());");
        assertEquals("YES", ((Outcome.Decision) rule.apply(null)).code());
    }

    @Test
    void aRuleThatLoopsEndsWithItsBudget() throws Exception {
        Rule rule = rule("while (true) { }");
        long before = Budget.begin(1000);
        try {
            assertThrows(Budget.Exceeded.class, () -> rule.apply(null));
        } finally {
            Budget.end(before);
        }
    }

    @Test
    void everyBundleHasItsOwnClasses() throws Exception {
        String body = "return new Outcome.Decision(\"YES\", Map.of(), List.of());";
        assertNotSame(rule(body).getClass(), rule(body).getClass());
    }

    @Test
    void aRuleSeesNothingOfThePlatformButItsVocabulary() throws Exception {
        Rule rule = rule("return new Outcome.Decision(String.valueOf(Rule.class.getName()), Map.of(), List.of());");
        ClassLoader own = rule.getClass().getClassLoader();
        assertEquals(Rule.class, own.loadClass(Rule.class.getName()));
        assertThrows(ClassNotFoundException.class, () -> own.loadClass(RuleCode.class.getName()));
    }

    @Test
    void aQuestionThatNoComponentAnswersIsNamed() throws Exception {
        Path jar = jar("return null;");
        Exception thrown = assertThrows(ClassNotFoundException.class, () -> RuleCode.load(jar, Set.of("t.other")));
        assertEquals("no component answers 't.other'", thrown.getMessage());
    }
}
