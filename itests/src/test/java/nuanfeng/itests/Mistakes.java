// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.Questions.V1;

import java.util.List;

/** Questions that cannot be answered, each in a way of its own. */
final class Mistakes {

    private static final String PREMIUM = "/places/450800/calculations/work-injury.premium";
    private static final String FACTS = "\"month\":\"2022-07\",\"population\":\"OUTLET\",\"totalWages\":\"32800.50\",\"floatingFactor\":1,\"phasedCut\":0";

    private final Questions.Answers answers;
    private final String edition;

    Mistakes(Questions.Answers answers, String edition) {
        this.answers = answers;
        this.edition = edition;
    }

    void askAll() {
        for (String path : List.of("/places/cn.nowhere", "/places/450100", "/places/CN", "/places/45080", "/places/cn..guangxi", "/places/%20", "/places/cn%2Fguangxi",
                "/places//parameters", "/places/450800/", "/places/450800/wishes", "/places/450800;x=1", "/places/450800/parameters/work-injury.rat?on=2022-07-15",
                "/places/450800/parameters/Work-injury.rate?on=2022-07-15", "/places/450800/parameters?subject=pay&on=2022-07-15",
                "/places/450800/parameters?subject=wishes&on=2022-07-15", "/places/450800/parameters?on=2022-02-30", "/places/450800/parameters?on=",
                "/places/450800/parameters?on=2022-7-1", "/places/450800/parameters?on=2022-07-15&on=2022-07-16", "/places/450800/parameters?On=2022-07-15",
                "/places/450800/parameters?on=2022-07-15&wish=1", "/places/450800/parameters?on=2022-07-15&texts=maybe", "/places/450800/parameters?on=9999-12-31",
                "/places/450800/parameters?on=0001-01-01", "/places/450800/parameters?on=10000-01-01", "/places/450800/parameters?on=%E4%BB%8A%E5%A4%A9",
                "/places/450800?edition=sha256:00", "/places/450800?edition=" + "sha256:" + "0".repeat(64), "/places/450800?edition=latest",
                "/places/450800?knownAt=2020-01-01T00:00:00Z", "/places/450800?knownAt=9999-01-01T00:00:00Z", "/places/450800?knownAt=yesterday",
                "/places/450800?knownAt=2020-01-01T00:00:00Z&edition=" + edition, "/editions/sha256:00", "/editions/" + "0".repeat(64), "/editions/next",
                "/documents/gg-2022-81", "/documents/gg-2022-18/clauses/9.9", "/documents/gg-2022-18/clauses/", "/documents/%E8%B4%B5", "/agencies/guigang-posts",
                "/agencies/guigang-posts/duties?from=2022-01-01&to=2022-12-31", "/agencies/employer/duties", "/agencies/employer/duties?from=2022-01-01&to=2022-12-31&as=both",
                "/agencies/employer/duties?from=2022-01-01&to=2022-12-31&place=cn.nowhere", "/places/450800/diff", "/places/450800/diff?against=", "/places/450800/diff.csv?against=cn.nowhere",
                "/places/450800/diff.html?against=cn&on=2022-02-30", "/places/450800/diff?against=cn&kept=perhaps", "/places/450800/measures?on=2022-02-30",
                "/places/450800/duties", "/places/450800/duties?from=2022-01-01", "/places/450800/duties?from=2022-12-31&to=2022-01-01",
                "/places/450800/duties?from=2022-01-01&to=2032-01-01", "/places/450800/duties?from=2022-02-30&to=2022-13-01&kind=wish",
                "/places/450800/duties?from=2022-01-01&to=2022-12-31&who=nobody", "/places/450800/duties?from=0001-01-01&to=0002-01-01",
                "/places/450800/duties.ics?from=2022-02-30&to=2022-12-31", "/places/450800/duties.ics?from=2022-01-01&to=2022-12-31&kind=wish",
                "/calendars/cn/days?from=2022-13-01&to=2022-12-31", "/calendars/cn/days?from=2026-12-01&to=2027-01-10", "/calendars/450800/days?from=2025-01-01&to=2025-01-31",
                "/calendars/cn.nowhere/days?from=2022-01-01&to=2022-01-31", "/calendars/cn/days?from=1000-01-01&to=3000-01-01", "/calendars/cn",
                "/calendars/cn/working-days?from=2022-01-01", "/calendars/cn/working-days?from=2022-01-01&add=-1", "/calendars/cn/working-days?from=2022-01-01&add=1.5",
                "/calendars/cn/working-days?from=2022-01-01&add=1000000", "/calendars/cn/working-days?from=2022-01-01&add=1000001",
                "/calendars/cn/working-days?from=2022-01-01&add=99999999999999999999", "/calendars/cn/working-days?from=2022-01-01&add=5&to=2022-02-01",
                "/calendars/cn/working-days?from=9999-12-31&add=1", "/calendars/cn/working-days?from=2022-01-01&to=2030-01-01",
                "/places/450800/calculations?on=2022-02-30", "/places/450800/calculations/work-injury.premium", "/policies", "/activations", "/activations/verify", "/plans",
                "/places/450800?x=" + "y".repeat(3_000), "/" + "z".repeat(300), "/%ZZ".replace("%ZZ", "%C3%28"), "/places/%F0%9F%90%9D", "/places/450800?on=%00")) {
            both(Asked.get("error", V1 + path));
        }
        bodies();
        keys();
    }

    private void bodies() {
        for (String rule : List.of("work-injury.premiums", "clock.case-filling", "Clock.case-filing", "premium")) {
            both(Asked.post("error", V1 + "/places/450800/calculations/" + rule, "{\"facts\":{\"event\":\"2022-04-01\"}}"));
        }
        for (String body : List.of("{", "[]", "null", "{}", "{\"facts\":[]}", "{\"facts\":{}}", "{\"facts\":{\"mood\":\"good\"}}", "{\"wishes\":{}}", "{\"facts\":{},\"facts\":{}}",
                "{\"facts\":{" + FACTS + "}} trailing", "{\"facts\":{" + FACTS + ",\"month\":\"2022-08\"}}", "{\"facts\":{" + FACTS.replace("\"2022-07\"", "202207") + "}}",
                "{\"facts\":{" + FACTS.replace("2022-07", "2022-13") + "}}", "{\"facts\":{" + FACTS.replace("2022-07", "2022-06") + "}}",
                "{\"facts\":{" + FACTS.replace("32800.50", "-1") + "}}", "{\"facts\":{" + FACTS.replace("32800.50", "1e9") + "}}",
                "{\"facts\":{" + FACTS.replace("32800.50", "9".repeat(60)) + "}}", "{\"facts\":{" + FACTS.replace("\"32800.50\"", "32800.505") + "}}",
                "{\"facts\":{" + FACTS.replace("OUTLET", "OUTLETS") + "}}", "{\"facts\":{" + FACTS.replace("\"floatingFactor\":1", "\"floatingFactor\":1.3") + "}}",
                "{\"facts\":{" + FACTS + "},\"overrides\":{\"work-injury.rat\":\"0.1\"}}", "{\"facts\":{" + FACTS + "},\"overrides\":{\"work-injury.rate\":\"much\"}}",
                "{\"facts\":{" + FACTS + "},\"overrides\":{\"work-injury.rate\":\"0.005\"}}", "{\"facts\":{" + FACTS + "},\"overrides\":{\"work-injury.rate\":{\"value\":\"5\",\"unit\":\"CNY\"}}}",
                "{\"facts\":{\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}}", "{\"facts\":{\"" + "k".repeat(5_000) + "\":1}}", "{\"facts\":{" + FACTS + "}}")) {
            both(Asked.post("error", V1 + PREMIUM, body));
            answers.to(Asked.post("error", V1 + PREMIUM + "?trace=false&edition=" + edition, body));
            answers.to(Asked.post("error", V1 + PREMIUM + "?texts=true&on=2022-07-15&edition=" + edition, body));
        }
        answers.to(Asked.post("error", V1 + PREMIUM, "{\"facts\":{" + FACTS + "}}").with("Content-Type", "application/xml"));
        answers.to(Asked.post("error", V1 + PREMIUM, "{\"facts\":{" + FACTS + "}}").with("Accept", "text/html"));
        answers.to(Asked.post("error", V1 + PREMIUM, "{\"facts\":{\"x\":\"" + "y".repeat(2 << 20) + "\"}}"));
    }

    /** With a key, and without; one that is wrong, once, because many wrong ones shut the door for a while. */
    private void keys() {
        answers.to(Asked.get("error", V1 + "/policies").with("Authorization", "Bearer karaf"));
        for (String path : List.of("/policies/sha256:00", "/policies/sha256:" + "0".repeat(64), "/policies/sha256:" + "0".repeat(64) + "/plan", "/activations?place=cn.nowhere")) {
            both(Asked.get("error", V1 + path).asAdmin());
        }
        answers.to(Asked.get("error", V1 + "/policies/sha256:" + "0".repeat(64)).by("DELETE").asAdmin());
        for (String path : List.of("/plans", "/activations", "/places/cn/rollback", "/places/cn.nowhere/rollback")) {
            for (String body : List.of("{", "{}", "[]", "{\"changes\":[]}", "{\"changes\":[{\"place\":\"cn\"}]}", "{\"changes\":[{\"place\":\"cn.nowhere\",\"remove\":true}]}",
                    "{\"changes\":[{\"place\":\"cn\",\"digest\":\"sha256:" + "0".repeat(64) + "\"}]}", "{\"comment\":1}", "{\"wish\":true}")) {
                if (!path.equals("/places/cn/rollback") || body.equals("{") || body.equals("[]")) {
                    both(Asked.post("error", V1 + path, body).asAdmin());
                }
            }
        }
        answers.to(Asked.upload("error", V1 + "/policies", new byte[] {}));
        answers.to(Asked.upload("error", V1 + "/policies?activate=maybe", new byte[] {'P', 'K'}));
        answers.to(Asked.upload("error", V1 + "/policies", new byte[11 << 20]));
    }

    private void both(Asked question) {
        answers.to(question);
        answers.to(question.with("Accept-Language", "en"));
    }
}
