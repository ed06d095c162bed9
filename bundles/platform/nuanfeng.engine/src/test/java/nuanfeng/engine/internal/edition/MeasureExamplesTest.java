// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nuanfeng.agency.AgencyView;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.ExampleFailure;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.measure.MeasureView;
import nuanfeng.measure.MeasureView.National;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** All measures are test data. */
class MeasureExamplesTest {

    private static final PlaceId CITY = new PlaceId("cn.east.port");
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    private static final Citation CLAUSE = new Citation("doc", "文〔2022〕1号", "试验", "3.2", "三（二）", "S", "");
    private static final AgencyView BUREAU = new AgencyView("port-hrss", CITY, Text.of("局"), List.of(), "human-resources",
            Optional.of("city"));
    private static final MeasureView DROPPED = new MeasureView("M3", "ratio", Text.of("社会保险"), Text.of("按比例"), Operation.DROP,
            List.of(BUREAU), Optional.of(CLAUSE), Optional.empty(), "", false, "", CITY, DAY, Optional.empty(), CLAUSE,
            Optional.of(new National(Text.of("按比例"), List.of(), CLAUSE)));

    @Test
    void whatIsSaidOfAPointIsComparedMemberByMember() {
        assertEquals(List.of(), failures("ratio", Map.of("operation", "drop", "title", "社会保险", "text", "按比例", "national", "按比例",
                "agencies", List.of("port-hrss"), "lead", "nobody", "relation", "", "local", "false", "decidedBy", "cn.east.port",
                "cites", List.of("doc#3.2"))));
    }

    @Test
    void everyDifferenceIsSaid() {
        assertEquals("The example 'e' does not hold: Expected the operation keep, got drop.", detail("ratio", Map.of("operation", "keep")));
        assertEquals("The example 'e' does not hold: Expected the agencies [], got [port-hrss].", detail("ratio", Map.of("agencies", List.of())));
        assertEquals("The example 'e' does not hold: Expected the citation doc#4, got [doc#3.2].", detail("ratio", Map.of("cites", List.of("doc#4"))));
        assertEquals("The example 'e' does not hold: 'amount' cannot be expected of a measure; known are operation, title, text, national, agencies, "
                + "lead, relation, local, decidedBy, cites.", detail("ratio", Map.of("amount", "1")));
    }

    @Test
    void aPointOfWhichNobodySpeaksHasTheOperationNone() {
        assertEquals(List.of(), failures("other", Map.of("operation", "none")));
        assertEquals("The example 'e' does not hold: Expected the operation add, got none.", detail("other", Map.of("operation", "add")));
        assertEquals("The example 'e' does not hold: Expected the text 按比例, got nothing.", detail("other", Map.of("text", "按比例")));
    }

    @Test
    void aFailureRestsOnThePlaceThatDecidedAndOnTheSilenceBelow() {
        assertEquals(Set.of("cn.east.port|M3", "cn.east.port|M3.ratio"), failures("ratio", Map.of("operation", "keep")).get(0).touched());
        assertEquals(Set.of("cn.east.port|M3", "cn.east.port|M3.other", "cn.east|M3", "cn.east|M3.other", "cn|M3", "cn|M3.other"),
                failures("other", Map.of("operation", "keep")).get(0).touched());
    }

    /** A slip of the pen would pass for ever where nothing is expected. */
    @Test
    void anExampleOfAPointThatIsNowhereFails() {
        AnsweringEdition edition = new AnsweringEdition().knowing("M3.ratio");
        assertEquals("The example 'e' does not hold: No measure 'M3' with a point 'ratoi' is known here or above; near is 'M3.ratio'.",
                run(edition, "ratoi", Map.of("operation", "none")).get(0).detail().in(true));
    }

    private static String detail(String point, Map<String, Object> expect) {
        return failures(point, expect).get(0).detail().in(true);
    }

    private static List<ExampleFailure> failures(String point, Map<String, Object> expect) {
        return run(new AnsweringEdition().answering(DROPPED), point, expect);
    }

    private static List<ExampleFailure> run(AnsweringEdition edition, String point, Map<String, Object> expect) {
        Example example = new Example("t/e", "e", "measure", Optional.empty(), Optional.of(DAY), "",
                Map.of("id", "M3", "point", point), Map.of(), Map.of(), expect, new Origin("t.yaml", 1));
        return new ExampleRunner(Clock.systemUTC()).run(edition, CITY, List.of(example));
    }
}
