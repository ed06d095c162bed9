// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUIGANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about time that cannot be meant: each gets a problem of its own kind, and never one of the server's. */
class TimeProblemsIT {

    private static final Api api = new Api(Distribution.shared());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/places/450800/duties?from=2022-02-30&to=2022-12-31                     | 400 | bad-request",
        "/places/450800/duties?from=2022-12-31&to=2022-01-01                     | 400 | bad-request",
        "/places/450800/duties?from=2022-01-01&to=2032-01-01                     | 400 | bad-request",
        "/places/450800/duties?from=2022-01-01                                   | 400 | bad-request",
        "/places/450800/duties?from=0001-01-01&to=0002-01-01                     | 400 | bad-request",
        "/places/450800/duties?from=9999-01-01&to=9999-12-31                     | 400 | bad-request",
        "/places/450800/duties?from=2022-01-01&to=2022-12-31&kind=wish           | 400 | bad-request",
        "/places/450800/duties?from=2022-01-01&to=2022-12-31&who=nobody          | 404 | agency-unknown",
        "/places/450800/duties.ics?from=2022-02-30&to=2022-12-31                 | 400 | bad-request",
        "/places/450100/duties?from=2022-01-01&to=2022-12-31                     | 404 | place-not-served",
        "/calendars/cn/days?from=2022-13-01&to=2022-12-31                        | 400 | bad-request",
        "/calendars/cn/days?from=2026-12-01&to=2027-01-10                        | 422 | not-configured",
        "/calendars/450800/days?from=2020-01-01&to=2020-01-31                    | 422 | not-configured",
        "/calendars/cn/working-days?from=2022-01-01&to=2030-01-01                | 422 | not-configured",
        "/calendars/cn/working-days?from=2022-01-01&add=-1                       | 400 | bad-request",
        "/calendars/cn/working-days?from=2022-01-01&add=1.5                      | 400 | bad-request",
        "/calendars/cn/working-days?from=2022-01-01&add=1000000                  | 422 | not-configured",
        "/calendars/cn/working-days?from=2022-01-01&add=1000001                  | 400 | bad-request",
        "/calendars/cn/working-days?from=2022-01-01&add=99999999999999999999     | 400 | bad-request",
        "/calendars/cn/working-days?from=2022-01-01&add=5&to=2022-02-01          | 400 | bad-request",
        "/calendars/cn/working-days?from=9999-12-31&add=1                        | 422 | not-configured",
        "/places/cn.chongqing/diff?against=cn.nowhere&on=2022-07-15              | 404 | place-not-served",
        "/places/cn.chongqing/measures?on=2022-02-30                             | 400 | bad-request"})
    void aQuestionThatCannotBeMeantIsAProblemOfItsOwnKind(String path, int status, String code) {
        soundProblem(api.get(path).refused(status, code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "clock.case-filing      | {\"event\":\"2022-02-30\"}                                  | 422 | invalid-facts",
        "clock.case-filing      | {\"event\":\"9999-12-31\"}                                  | 422 | invalid-facts",
        "clock.case-filing      | {\"event\":20220401}                                        | 422 | invalid-facts",
        "clock.case-filing      | {\"event\":\"2022-04-01\",\"days\":-5}                      | 422 | invalid-facts",
        "clock.case-filing      | {}                                                          | 422 | invalid-facts",
        "clock.case-filing      | {\"event\":\"2027-03-01\"}                                  | 422 | not-configured",
        "clock.case-filling     | {\"event\":\"2022-04-01\"}                                  | 404 | rule-unknown",
        "clock.platform-dispute | {\"event\":\"2022-04-01\"}                                  | 422 | invalid-facts",
        "clock.platform-dispute | {\"event\":\"2022-04-01T25:00:00+08:00\"}                   | 422 | invalid-facts",
        "clock.investigation    | {\"event\":\"2022-04-01\",\"extended\":\"perhaps\"}         | 422 | invalid-facts",
        "clock.filing-window    | {\"start\":\"2022-10-15\",\"end\":\"2022-10-01\"}           | 422 | invalid-facts",
        "clock.filing-window    | {\"start\":\"0001-01-01\",\"end\":\"9999-12-31\"}           | 422 | invalid-facts"})
    void aClockThatCannotBeStartedSaysWhatIsWrong(String clock, String facts, int status, String code) {
        soundProblem(api.calculate(GUIGANG, clock, facts).refused(status, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-filling", "case-filings", "Case-filing"})
    void anUnknownClockIsAnsweredWithTheOneThatWasMeant(String name) {
        Answer unknown = api.calculate(GUIGANG, "clock." + name, "{\"event\":\"2022-04-01\"}").refused(404, "rule-unknown");
        assertTrue(unknown.elements("/suggestions").anyMatch(each -> each.asText().equals("clock.case-filing")), unknown::toString);
    }

    @Test
    void everythingThatIsWrongWithAQueryIsSaidAtOnce() {
        Answer refused = api.get("/places/450800/duties?from=2022-02-30&to=2022-13-01&kind=wish").refused(400, "bad-request");
        assertEquals(List.of("?from", "?kind", "?to"), refused.elements("/errors").map(error -> error.path("field").asText()).sorted().toList());
    }

    private static void soundProblem(Answer problem) {
        assertEquals("application/problem+json", problem.header("Content-Type").replaceAll(";.*", ""));
        assertEquals("urn:nuanfeng:problem:" + problem.text("/code"), problem.text("/type"));
        assertEquals(problem.status(), problem.at("/status").asInt());
        assertFalse(problem.text("/detail").isBlank(), problem::toString);
        assertFalse(problem.text().matches("(?s).*(Exception|\\bat [a-z]+\\.|java\\.).*"), problem::toString);
    }
}
