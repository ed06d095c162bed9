// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static nuanfeng.engine.internal.document.DocumentKind.DOCUMENT;
import static nuanfeng.engine.internal.parameter.ParameterKind.PARAMETER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.document.DocumentView;
import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.internal.document.OwnDocuments;
import nuanfeng.engine.internal.document.Texts;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.kind.AllWritten;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.kind.PolicyHead;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.parameter.OwnParameters;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.Worksheet;

/** How hard a word a rule may say, by what the clause behind it is. */
class VocabularyTest {

    private static final PlaceId CN = new PlaceId("cn");
    private static final Origin ORIGIN = new Origin("POLICY-INF/parameters/t.yaml", 1);
    private static final LocalDate DAY = LocalDate.of(2022, 7, 15);

    @ParameterizedTest
    @CsvSource({
            "VIOLATION, statute, MUST, true", "VIOLATION, statute, MAY, false", "VIOLATION, normative, MUST, false", "VIOLATION, reply, MUST, false",
            "FINDING, statute, MUST, true", "FINDING, normative, MUST, true", "FINDING, normative, URGE, true", "FINDING, normative, TARGET, false",
            "FINDING, reply, MUST, false", "FINDING, reading, MUST, false",
            "MISSED, normative, TARGET, true", "MISSED, normative, MUST, false",
            "ADVICE, reply, MAY, true", "OK, reply, MAY, true", "NOT_APPLICABLE, reading, MUST, true", "MANUAL_REVIEW, reading, MAY, true",
            "OWN, reading, MAY, true", "FOREIGN, statute, MUST, false"})
    void aWordIsAsHardAsItsClause(String code, String kind, Modality modality, boolean said) {
        Outcome outcome = ask(code, kind, modality, true).outcome();
        if (said) {
            assertEquals(code, ((Outcome.Decision) outcome).code());
        } else {
            assertEquals(RefusalCode.RULE_FAILED, ((Outcome.Refusal) outcome).code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIOLATION", "FINDING", "MISSED", "NOT_APPLICABLE", "MANUAL_REVIEW"})
    void withoutAReasonItIsNotSaid(String code) {
        assertEquals(RefusalCode.RULE_FAILED, ((Outcome.Refusal) ask(code, "statute", Modality.MUST, false).outcome()).code());
    }

    @Test
    void theAnswerTellsWhatItIsCalledAndWhatItDoesNotDecide() {
        Calculation.Meaning reserved = ask("VIOLATION", "statute", Modality.MUST, true).meaning();
        assertEquals("违反法律规定", reserved.decision().zh());
        assertEquals("不认定劳动关系", reserved.doesNotDecide().zh());
        assertEquals("自有", ask("OWN", "statute", Modality.MUST, true).meaning().decision().zh());
    }

    private static Calculation ask(String code, String kind, Modality modality, boolean withReason) {
        DocumentView document = new DocumentView("test", CN, "", "试验", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), kind,
                "S", List.of(), Map.of("1", "一"));
        Declaration declaration = new Declaration("t.duty", Text.of("义务"), ParameterType.TEXT, List.of("1"), List.of(), Map.of(), false, Declaration.Override.OPEN,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ORIGIN);
        Entry entry = new Entry("t.duty", LocalDate.of(1990, 1, 1), EntryKind.VALUE, "应当", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), modality, false, "", "", "", new CitedClause("test", "1", ""), ORIGIN);
        PolicyHead head = new PolicyHead(CN, "1.0.0", "sha256:test", Text.of("试验"), "CN", "nation", Map.of(), Map.of(), Map.of(), List.of());
        PolicyContent content = new PolicyContent(head, Set.of(), AllWritten.builder().put(DOCUMENT, new OwnDocuments(Map.of("test", document), Texts.NONE))
                .put(PARAMETER, new OwnParameters(Map.of("t.duty", declaration), Map.of("t.duty", List.of(entry)))).with(List.of()));
        PolicyEdition edition = Behind.with(PolicyEdition.empty(Clock.systemUTC()),
                Map.of(CN, new ActivePolicy(content, Map.of("t.rule", new Saying(code, withReason)))), Set.of());
        return edition.calculate(Case.of("cn", "t.rule", Map.of()).on(DAY));
    }

    private record Saying(String code, boolean withReason) implements Rule {

        @Override
        public RuleDescription describe() {
            return new RuleDescription(Text.of("试验"), Outcome.Kind.DECISION, List.of(), Optional.empty()).deciding(List.of(new TitledCode("OWN", Text.of("自有"))))
                    .notDeciding(Text.of("不认定劳动关系"));
        }

        @Override
        public Outcome apply(Worksheet sheet) {
            return new Outcome.Decision(code, Map.of(), withReason ? List.of(sheet.reason("DUTY", Text.of("应当"), sheet.parameter("t.duty"))) : List.of());
        }
    }
}
