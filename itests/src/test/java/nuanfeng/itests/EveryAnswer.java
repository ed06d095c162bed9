// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the server says to a broad set of questions about every place, byte by byte. */
record EveryAnswer(Map<String, String> texts) {

    static EveryAnswer of(Api api) {
        Map<String, String> texts = new LinkedHashMap<>();
        keep(texts, api.get("/places"));
        keep(texts, api.get("/documents"));
        keep(texts, api.get("/editions/current"));
        for (String place : api.speaking().keySet()) {
            String path = "/places/" + place;
            keep(texts, api.get(path));
            keep(texts, api.get(path + "/parameters?on=2022-07-15"));
            keep(texts, api.get(path + "/parameters?on=2027-01-15"));
            keep(texts, api.get(path + "/calculations?on=2022-07-15"));
            keep(texts, api.get(path + "/diff?against=cn&on=2022-07-15"));
            keep(texts, api.get(path + "/measures?on=2022-07-15"));
            keep(texts, api.get(path + "/duties?from=2022-01-01&to=2023-12-31"));
            keep(texts, api.get(path + "/duties.ics?from=2022-01-01&to=2023-12-31"));
            keep(texts, api.get("/calendars/" + place + "/days?from=2022-01-01&to=2022-12-31"));
            keep(texts, api.calculate(place, "clock.case-filing", "{\"event\":\"2022-04-01\"}"));
            keep(texts, api.calculate(place, TestPolicies.PREMIUM, TestPolicies.premium("2022-07")));
            keep(texts, api.calculate(place, "work-injury.route", "?on=2022-12-15",
                    "{\"facts\":{\"licensed\":true,\"employerCapacity\":true,\"flexibleStaff\":true}}"));
        }
        return new EveryAnswer(texts);
    }

    /** Fails with the first answer that is another one now. */
    void assertSame(EveryAnswer now) {
        assertEquals(texts.keySet(), now.texts.keySet());
        texts.forEach((request, text) -> assertEquals(text, now.texts.get(request), request));
    }

    private static void keep(Map<String, String> texts, Answer answer) {
        texts.put(answer.request(), answer.status() + " " + answer.edition() + " " + answer.text());
    }
}
