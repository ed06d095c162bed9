// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.Questions.V1;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nuanfeng.engine.internal.reader.MalformedCorpus;
import nuanfeng.testkit.PolicyJar;

/** What administrators do, and what is said meanwhile: malformed bundles, plans, activations, ways back, the log. */
final class Deeds {

    private final Questions.Answers answers;

    Deeds(Questions.Answers answers) {
        this.answers = answers;
    }

    void doAll() {
        log();
        MalformedBundles.all().forEach(malformed -> submit("gate", malformed.jar(), "?activate=true"));
        MalformedCorpus.all().values().forEach(jar -> submit("gate", jar, ""));
        oneCity();
        nation();
        severalPlaces();
        codeCity();
        time();
        arrivals();
        log();
    }

    private void oneCity() {
        PolicyJar first = TestPolicies.guigang("0.005");
        PolicyJar second = TestPolicies.guigang("0.003");
        submit("policy", first.bytes(), "");
        submit("policy", first.bytes(), "");
        submit("policy", second.bytes(), "");
        submit("policy", first.replace(PolicyJar.EXAMPLES, "# Wages", "# Other wages").bytes(), "");
        Answer stale = plan(second);
        Answer plan = plan(first);
        for (String edition : List.of("", "?edition=" + plan.text("/edition"))) {
            premium(edition);
        }
        activate("0".repeat(64), List.of(), Api.change(first));
        answers.to(Asked.post("activation", V1 + "/activations", "{\"changes\":[%s]}".formatted(Api.change(first))).asAdmin());
        activate(plan.text("/planHash"), List.of(), Api.change(first));
        activate(stale.text("/planHash"), List.of(), Api.change(second));
        activate(plan(second).text("/planHash"), List.of(), Api.change(second));
        feeds();
        rollback("cn.guangxi.guigang");
        answers.to(Asked.get("policy", V1 + "/policies/" + first.digest()).by("DELETE").asAdmin());
        PolicyJar third = TestPolicies.guigang("0.006");
        submit("policy", third.bytes(), "");
        answers.to(Asked.get("policy", V1 + "/policies/" + third.digest()).by("DELETE").asAdmin());
        answers.to(Asked.get("policy", V1 + "/policies/" + third.digest()).asAdmin());
        rollback("cn.guangxi.guigang");
        rollback("cn.guangxi.guigang");
    }

    private void nation() {
        PolicyJar stingy = TestPolicies.stingyNation();
        submit("policy", stingy.bytes(), "?activate=true");
        Answer plan = plan(stingy);
        activate(plan.text("/planHash"), List.of(), Api.change(stingy));
        activate(plan.text("/planHash"), plan.elements("/consequences").map(each -> each.path("id").asText()).toList(), Api.change(stingy));
        premium("");
        feeds();
        rollback("cn");
        PolicyJar rate = TestPolicies.nation("0.007");
        submit("policy", rate.bytes(), "?activate=true");
        premium("");
        for (String place : List.of("cn.guangxi", "cn.beijing")) {
            answers.to(Asked.get("difference", V1 + "/places/" + place + "/diff?against=cn&on=2027-01-15"));
        }
        rollback("cn");
    }

    private void severalPlaces() {
        PolicyJar city = TestPolicies.guigangWithAllowance();
        PolicyJar nation = TestPolicies.nationWithAllowance();
        submit("policy", city.bytes(), "?activate=true");
        submit("policy", nation.bytes(), "");
        together(Api.change(city));
        together(Api.change(nation), Api.change(city));
        answers.to(Asked.get("parameter", V1 + "/places/450800/parameters/work-injury.test-allowance?on=2027-01-15"));
        together(Api.change(TestPolicies.shipped(TestPolicies.NATION)));
        rollback("cn");
        premium("");
        health();
        rollback("cn");
        together(Api.removal(TestPolicies.GUIGANG));
        rollback("cn");
        rollback(TestPolicies.GUIGANG);
        together(Api.change(TestPolicies.shipped(TestPolicies.GUIGANG)));
        together(Api.removal(TestPolicies.KUNMING));
        answers.to(Asked.get("place", V1 + "/places/" + TestPolicies.KUNMING));
        together(Api.removal(TestPolicies.NATION));
        rollback(TestPolicies.KUNMING);
        premium("");
    }

    private void codeCity() {
        submit("policy", TestPolicies.beijing().bytes(), "?activate=true");
        submit("policy", BeijingRule.with("if (sheet.find(Fact.flag(\"branch\", Text.of(\"\"))).isPresent()) { throw new IllegalStateException(); }").bytes(), "?activate=true");
        for (int i = 0; i < 2; i++) {
            answers.to(Asked.post("calculation", V1 + "/places/cn.beijing/calculations/work-injury.route?on=2022-12-15",
                    "{\"facts\":{\"licensed\":true,\"employerCapacity\":true,\"flexibleStaff\":true,\"branch\":true}}"));
        }
        rollback("cn.beijing");
        rollback("cn.beijing");
    }

    private void time() {
        for (PolicyJar jar : List.of(TimePolicies.guangxiWithItsHolidayOf2020(), TimePolicies.guigangWithCoverageBy("2022-10-14"),
                TimePolicies.guigangWithCoverageMovedTo("2022-10-21"), TimePolicies.guangxiWithTwoCalendarsOf2024(),
                TimePolicies.guigangWithDuty("forms: [guigang-f-01]", "forms: [guigang-f-99]"))) {
            submit("policy", jar.bytes(), "");
            Answer plan = plan(jar);
            activate(plan.text("/planHash"), plan.elements("/consequences").map(each -> each.path("id").asText()).toList(), Api.change(jar));
            feeds();
            answers.to(Asked.get("calendar", V1 + "/calendars/450800/days?from=2020-03-01&to=2020-04-30"));
        }
        rollback("cn.guangxi");
        rollback("cn.guangxi.guigang");
        feeds();
    }

    private void arrivals() {
        submit("policy", PolicyJar.invented("cn.testland.testcity", "990100", "city").bytes(), "?activate=true");
        submit("policy", PolicyJar.invented("cn.testland", "990000", "province").bytes(), "?activate=true");
        answers.to(Asked.get("place", V1 + "/places"));
        together(Api.removal("cn.testland"));
    }

    private void submit(String kind, byte[] jar, String query) {
        Answer said = answers.to(Asked.upload(kind, V1 + "/policies" + query, jar));
        if (!said.header("Location").isEmpty()) {
            answers.to(Asked.get(kind, said.header("Location")).asAdmin());
        }
    }

    private Answer plan(PolicyJar jar) {
        answers.to(Asked.get("plan", V1 + "/policies/" + jar.digest() + "/plan").with("Accept-Language", "en").asAdmin());
        return answers.to(Asked.get("plan", V1 + "/policies/" + jar.digest() + "/plan").asAdmin());
    }

    private void together(String... changes) {
        Answer plan = answers.to(Asked.post("plan", V1 + "/plans", "{\"changes\":[%s]}".formatted(String.join(",", changes))).asAdmin());
        activate(plan.text("/planHash"), List.of(), changes);
    }

    private void activate(String plan, List<String> accepted, String... changes) {
        answers.to(Asked.post("activation", V1 + "/activations", "{\"changes\":[%s],\"planHash\":\"%s\",\"accept\":[%s],\"comment\":\"same\"}".formatted(
                Arrays.stream(changes).collect(Collectors.joining(",")), plan,
                accepted.stream().map(each -> '"' + each + '"').collect(Collectors.joining(",")))).asAdmin());
        answers.to(Asked.get("edition", V1 + "/editions/current"));
    }

    private void rollback(String place) {
        answers.to(Asked.post("activation", V1 + "/places/" + place + "/rollback", "{\"comment\":\"same\"}").asAdmin());
        answers.to(Asked.get("edition", V1 + "/editions/current"));
    }

    private void premium(String query) {
        answers.to(Asked.post("calculation", V1 + "/places/450800/calculations/" + TestPolicies.PREMIUM + query, "{\"facts\":" + TestPolicies.FACTS + "}"));
        answers.to(Asked.post("calculation", V1 + "/places/450000/calculations/" + TestPolicies.PREMIUM + query, "{\"facts\":" + TestPolicies.FACTS + "}"));
    }

    private void feeds() {
        for (String place : List.of("cn.guangxi.guigang", "cn.yunnan.kunming")) {
            answers.to(Asked.get("feed", V1 + "/places/" + place + "/duties.ics?from=2022-01-01&to=2023-12-31"));
            answers.to(Asked.get("duty", V1 + "/places/" + place + "/duties?from=2022-01-01&to=2023-12-31"));
        }
    }

    private void health() {
        for (String path : List.of("/health", "/ready", "/metrics")) {
            answers.to(Asked.get("health", path));
        }
    }

    private void log() {
        for (String path : List.of("/policies", "/activations", "/activations?place=cn.guangxi.guigang", "/activations/verify", "/places")) {
            answers.to(Asked.get("log", V1 + path).asAdmin());
        }
        answers.to(Asked.get("log", V1 + "/activations")).elements("").map(entry -> entry.path("edition").asText())
                .forEach(edition -> answers.to(Asked.get("edition", V1 + "/editions/" + edition)));
        health();
    }
}
