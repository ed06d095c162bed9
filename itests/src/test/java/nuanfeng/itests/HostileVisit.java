// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nuanfeng.itests.HostileArchives.Damaged;
import nuanfeng.itests.HostileRules.End;
import nuanfeng.itests.HostileRules.Hostile;
import nuanfeng.testkit.PolicyJar;

/** Hostile bundles handed to a server one after the other: what became of each, and whether anybody else noticed. */
final class HostileVisit {

    private static final String FACTS = "{\"facts\":{\"licensed\":true,\"employerCapacity\":true,\"flexibleStaff\":true%s}}";
    private static final long LONGEST_NANOS = 12_000_000_000L;

    private final Api api;
    private final HandingIn handingIn;
    private final List<String> before;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private long slowest;
    private String slowestName = "";

    /** How something comes to the server, and how it begins to speak there. */
    interface HandingIn {

        Answer submit(byte[] bundle);

        Answer activate(PolicyJar jar);
    }

    /** By whoever has the key of the administrator. */
    HostileVisit(Distribution server) {
        this(server, new HandingIn() {

            private final Api api = new Api(server);

            @Override
            public Answer submit(byte[] bundle) {
                return api.submit(bundle, "");
            }

            @Override
            public Answer activate(PolicyJar jar) {
                return api.activate(jar);
            }
        });
    }

    HostileVisit(Distribution server, HandingIn handingIn) {
        this.api = new Api(server);
        this.handingIn = handingIn;
        this.before = samples();
    }

    /** What went wrong, a line each; empty when nothing did. */
    List<String> wrong() {
        return wrong;
    }

    String summary() {
        return "%s; slowest answer %.1f s (%s); other places' answers compared after each".formatted(counts, slowest / 1e9, slowestName);
    }

    /** What others say: from data, from the nation's Java, and of another kind. */
    private List<String> samples() {
        return List.of(api.premium(TestPolicies.GUIGANG).text(), api.premium(TestPolicies.YUNNAN).text(),
                api.calculate(TestPolicies.GUIGANG, "work-injury.route", "?on=2031-05-06", FACTS.formatted("")).text(),
                api.calculate(TestPolicies.SHANGHAI, "work-injury.route", "?on=2022-12-15", FACTS.formatted("")).text(),
                api.get("/places/" + TestPolicies.GUIGANG + "/measures?on=2022-07-15").text()).stream()
                // The edition changes with Beijing's version; what the others say does not.
                .map(text -> text.replaceAll("sha256:[0-9a-f]{64}", "sha256")).toList();
    }

    void tell(Damaged archive) {
        Answer answer = timed(archive.name(), () -> handingIn.submit(archive.bytes()));
        count("archives " + answer.status());
        if (answer.status() >= 500 || answer.status() < 200) {
            wrong.add("%s: %s".formatted(archive, answer));
        }
        others(archive.name());
    }

    void tell(Hostile rule) {
        PolicyJar jar = rule.jar();
        Answer submitted = timed(rule.name(), () -> handingIn.submit(jar.bytes()));
        if (submitted.status() == 422 || submitted.status() == 201 && submitted.text("/state").equals("rejected")) {
            count("rules refused");
        } else if (submitted.status() / 100 != 2) {
            wrong.add("%s: handed in: %s".formatted(rule, submitted));
        } else if (rule.end() == End.REFUSED) {
            wrong.add("%s: was to be refused, and was not: %s".formatted(rule, submitted));
        } else {
            Answer activated = timed(rule.name(), () -> handingIn.activate(jar));
            if (activated.status() != 200) {
                wrong.add("%s: activation: %s".formatted(rule, activated));
            } else {
                ask(rule);
            }
        }
        others(rule.name());
    }

    void mustBeRefused(String what, Answer answer) {
        if (answer.status() / 100 == 2 && !answer.text("/state").equals("rejected")) {
            wrong.add("%s: was taken: %s".formatted(what, answer));
        }
    }

    private void ask(Hostile rule) {
        Answer first = asked(rule, "");
        Answer second = asked(rule, ",\"owner\":{\"registrationPlace\":\"110108\"}");
        Answer third = asked(rule, "");
        count("rules answered " + first.status());
        if (rule.end() == End.FAILS && first.status() != 503) {
            wrong.add("%s: was to fail, and said %s".formatted(rule, first));
        }
        for (Answer each : List.of(first, second, third)) {
            boolean failed = each.status() == 503 && each.text().contains("rule-failed");
            if (!failed && each.status() != 200 && each.status() != 422) {
                wrong.add("%s: %s".formatted(rule, each));
            }
        }
        if (first.status() == 200 && third.status() == 200 && !first.text("/outcome").equals(third.text("/outcome"))) {
            wrong.add("%s: one asker heard of the other: %s %s".formatted(rule, first, third));
        }
    }

    private Answer asked(Hostile rule, String more) {
        return timed(rule.name(), () -> api.calculate(TestPolicies.BEIJING, "work-injury.route", HostileRules.QUERY, FACTS.formatted(more)));
    }

    private Answer timed(String name, java.util.function.Supplier<Answer> call) {
        long begun = System.nanoTime();
        Answer answer = call.get();
        long took = System.nanoTime() - begun;
        if (took > slowest) {
            slowest = took;
            slowestName = name;
        }
        if (took > LONGEST_NANOS) {
            wrong.add("%s: took %.1f s".formatted(name, took / 1e9));
        }
        return answer;
    }

    private void others(String name) {
        List<String> now = samples();
        if (!now.equals(before)) {
            wrong.add("%s: another place answers otherwise: %s".formatted(name, now));
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** At the end. */
    void nothingIsLeftBehind(Distribution server) {
        Answer health = Answer.of(server.get("/health"));
        if (!health.text("/callsLeftBehind").equals("0")) {
            wrong.add("calls are left behind: " + health);
        }
    }
}
