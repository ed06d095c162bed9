// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.CHONGQING;
import static nuanfeng.itests.TestPolicies.GUIGANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The machine's time zone and language are nobody's business: a server in universal time that knows no Chinese, one in Shanghai, and one in
 * New York that puts a dot on a capital I and writes its numbers in other digits say the same, byte by byte. Every worked example holds in each.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ZonesIT {

    /** What is about the moment of asking, or of the activation at the first start: the day of what names none, and moments. */
    private static final String MOMENTS = "(?<=\"(?:since|at|arrivedAt)\":\")[^\"]*|(?<=\"on\":\")[^\"]*(?=\",\"onFrom\":\"today\")"
            + "|(?m)(?<=^(?:DTSTAMP|LAST-MODIFIED):)\\d{8}T\\d{6}Z";
    private static final List<String> WITHOUT_TAG = List.of(".ics", "/editions/");

    private final PolicyJar next = TestPolicies.guigang("0.005");
    private final PolicyJar malformed = TimePolicies.guigangWithDuty("forms: [guigang-f-01]", "forms: [guigang-f-99]");
    private Map<String, String> utc;

    @Test
    void theSameQuestionsHaveTheSameAnswersEverywhere() {
        utc = answers("UTC", "C", "", "en");
        assertTrue(utc.size() > 300, () -> utc.keySet().toString());
        same(answers("Asia/Shanghai", "zh_CN.UTF-8", "-Duser.language=zh -Duser.country=CN", "zh"));
        same(answers("America/New_York", "C", "-Duser.language=tr -Duser.country=TR -Duser.extensions=u-nu-thai", "tr"));
    }

    private void same(Map<String, String> answers) {
        assertEquals(utc.keySet(), answers.keySet());
        utc.forEach((question, answer) -> assertEquals(answer, answers.get(question), question));
    }

    private Map<String, String> answers(String zone, String locale, String options, String language) {
        try (Distribution server = Distribution.unpack().cold().with("TZ", zone).with("LANG", locale).with("LC_ALL", locale)
                .with("EXTRA_JAVA_OPTS", options)) {
            server.start();
            String properties = server.jcmd("VM.system_properties").replace("\\", "");
            assertTrue(properties.contains("user.timezone=" + zone), properties);
            assertTrue(properties.contains("user.language=" + language), properties);
            Map<String, String> answers = asked(new Api(server));
            server.stop();
            return answers;
        }
    }

    private Map<String, String> asked(Api api) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String place : api.speaking().keySet()) {
            for (WorkedExample example : WorkedExample.of(place)) {
                Answer answer = example.ask(api);
                example.check(answer);
                keep(answers, example.name(), answer);
            }
            String path = "/places/" + place;
            for (String question : List.of("", "/duties?from=2022-01-01&to=2023-12-31&texts=true", "/duties.ics?from=2022-01-01&to=2023-12-31",
                    "/measures?on=2022-07-15&texts=true", "/forms", "/diff?against=cn&on=2022-07-15", "/diff.csv?against=cn&on=2022-07-15",
                    "/diff.html?against=cn&on=2022-07-15", "/parameters?on=2022-07-15", "/calculations?on=2022-07-15")) {
                keep(answers, path + question, api.get(path + question));
            }
            keep(answers, "days of " + place, api.get("/calendars/" + place + "/days?from=2021-01-01&to=2024-12-31"));
        }
        Answer documents = api.get("/documents").expect(200);
        keep(answers, "documents", documents);
        documents.elements("").map(each -> "/documents/" + each.path("id").asText() + "?texts=true")
                .forEach(document -> keep(answers, document, api.get(document)));
        for (String path : List.of("/places", "/agencies", "/editions/current", "/openapi.json", "/documents/%E8%B4%B5%E4%BA%BA%E7%A4%BE%E5%87%BD%E3%80%942022"
                + "%E3%80%9518%E5%8F%B7", "/places/" + GUIGANG + "/duties?from=2022-02-30&to=2022-03-01", "/places/cn.nowhere", "/agencies/employer/duties?from="
                + "2022-01-01&to=2022-12-31&place=" + CHONGQING)) {
            keep(answers, path, api.get(path));
        }
        keep(answers, "what the gate says of a sound version", api.submit(next));
        keep(answers, "what the plan says of it", api.plan(next.digest()));
        keep(answers, "what the gate says of a malformed one", api.submit(malformed));
        return answers;
    }

    private static void keep(Map<String, String> answers, String question, Answer answer) {
        assertTrue(answer.status() < 500, answer::toString);
        String tag = WITHOUT_TAG.stream().anyMatch(question::contains) ? "" : answer.header("ETag");
        String said = "%d %s %s %s%n%s".formatted(answer.status(), answer.header("Content-Type"), answer.edition(), tag, answer.text().replaceAll(MOMENTS, "…"));
        assertFalse(answers.containsKey(question), question);
        answers.put(question, said);
    }
}
