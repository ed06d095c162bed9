// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nuanfeng.testkit.PolicyJar;

/** The verbs of the REST contract, spoken to one server. Those that administer do so with its key. */
final class Api {

    /** Whatever arrived before may have to be tried out together first, on a machine that does other things too. */
    private static final Duration MOST_OF_AN_ARRIVAL = Duration.ofMinutes(3);
    private static final List<String> SHIPPED = List.of(TestPolicies.NATION, TestPolicies.BEIJING, TestPolicies.SHANGHAI,
            TestPolicies.CHONGQING, TestPolicies.GUANGXI, TestPolicies.GUIGANG, TestPolicies.YUNNAN, TestPolicies.KUNMING);

    private final Distribution server;

    Api(Distribution server) {
        this.server = server;
    }

    // --- asking ------------------------------------------------------------------------------------------------------

    Answer ask(Asked question) {
        return Answer.of(server.send(question.to(server, "")));
    }

    Answer get(String path) {
        return Answer.of(server.get("/api/v1" + path));
    }

    Answer calculate(String place, String rule, String facts) {
        return calculate(place, rule, "", "{\"facts\":%s}".formatted(facts));
    }

    /** @param query begins with {@code ?} or is empty */
    Answer calculate(String place, String rule, String query, String body) {
        return Answer.of(server.postJson("/api/v1/places/" + place + "/calculations/" + rule + query, body));
    }

    Answer premium(String place) {
        return calculate(place, TestPolicies.PREMIUM, TestPolicies.FACTS);
    }

    String currentEdition() {
        return get("/editions/current").expect(200).edition();
    }

    /** Who speaks now: place → digest. */
    Map<String, String> speaking() {
        Map<String, String> digests = new LinkedHashMap<>();
        get("/places").expect(200).elements("").filter(place -> place.path("status").asText().equals("served"))
                .forEach(place -> digests.put(place.path("place").asText(), place.at("/bundle/digest").asText()));
        return digests;
    }

    // --- administering -------------------------------------------------------------------------------------------------

    Answer admin(String path) {
        return Answer.of(server.send(server.asAdmin("/api/v1" + path).GET().build()));
    }

    Answer submit(PolicyJar jar) {
        return submit(jar.bytes(), "");
    }

    Answer submitAndActivate(PolicyJar jar) {
        return submit(jar.bytes(), "?activate=true");
    }

    Answer submit(byte[] jar, String query) {
        return Answer.of(server.send(server.asAdmin("/api/v1/policies" + query).header("Content-Type", "application/java-archive")
                .POST(BodyPublishers.ofByteArray(jar)).build()));
    }

    Answer policy(String digest) {
        return admin("/policies/" + digest);
    }

    Optional<JsonNode> findPolicy(String digest) {
        return admin("/policies").expect(200).elements("").filter(policy -> policy.path("digest").asText().equals(digest)).findFirst();
    }

    Answer plan(String digest) {
        return admin("/policies/" + digest + "/plan");
    }

    /** Plans, then activates what was planned. */
    Answer activate(PolicyJar jar, String... accepted) {
        return activate(plan(jar.digest()).expect(200), accepted, change(jar));
    }

    Answer activate(Answer plan, String[] accepted, String... changes) {
        return activations(plan.text("/planHash"), accepted, changes);
    }

    Answer activations(String planHash, String[] accepted, String... changes) {
        return post("/activations", "{\"changes\":[%s],\"planHash\":\"%s\",\"accept\":[%s],\"comment\":\"itests\"}".formatted(
                String.join(",", changes), planHash,
                Arrays.stream(accepted).map(each -> '"' + each + '"').collect(Collectors.joining(","))));
    }

    /** Makes the shipped version of every shipped place speak again, and nobody else, in one activation. */
    void restoreShipped() {
        List<String> changes = new ArrayList<>();
        speaking().forEach((place, digest) -> {
            if (!SHIPPED.contains(place)) {
                changes.add(removal(place));
            } else if (!digest.equals(PolicyJar.digest(Distribution.policyJar(place)))) {
                changes.add(change(place, PolicyJar.digest(Distribution.policyJar(place))));
            }
        });
        SHIPPED.stream().filter(place -> !speaking().containsKey(place))
                .forEach(place -> changes.add(change(place, PolicyJar.digest(Distribution.policyJar(place)))));
        if (!changes.isEmpty()) {
            activateTogether(changes.toArray(String[]::new)).expect(200);
        }
    }

    /** Plans several changes and makes them as one activation. */
    Answer activateTogether(String... changes) {
        Answer plan = post("/plans", "{\"changes\":[%s]}".formatted(String.join(",", changes))).expect(200);
        return activate(plan, new String[0], changes);
    }

    /** Plans the way back, and goes it whatever the consequences. The plan's answer when there is none. */
    Answer rollback(String place) {
        Answer plan = admin("/places/" + place + "/rollback");
        return plan.status() != 200 ? plan : post("/places/" + place + "/rollback", "{\"planHash\":\"%s\",\"accept\":[%s],\"comment\":\"itests\"}"
                .formatted(plan.text("/planHash"), plan.elements("/consequences").map(each -> '"' + each.path("id").asText() + '"')
                        .collect(Collectors.joining(","))));
    }

    Answer delete(String path) {
        return Answer.of(server.send(server.asAdmin("/api/v1" + path).DELETE().build()));
    }

    Answer post(String path, String body) {
        HttpRequest request = server.asAdmin("/api/v1" + path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build();
        return Answer.of(server.send(request));
    }

    /** The activation log, oldest first. */
    List<JsonNode> log() {
        List<JsonNode> newestFirst = admin("/activations").expect(200).elements("").collect(Collectors.toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** Waits until this digest speaks for its place. */
    void awaitSpeaking(PolicyJar jar) {
        server.await("/api/v1/places", places -> places.body().contains('"' + jar.digest() + '"'), MOST_OF_AN_ARRIVAL);
    }

    static String change(PolicyJar jar) {
        return change(jar.place(), jar.digest());
    }

    static String change(String place, String digest) {
        return "{\"place\":\"%s\",\"digest\":\"%s\"}".formatted(place, digest);
    }

    static String removal(String place) {
        return "{\"place\":\"%s\",\"remove\":true}".formatted(place);
    }
}
