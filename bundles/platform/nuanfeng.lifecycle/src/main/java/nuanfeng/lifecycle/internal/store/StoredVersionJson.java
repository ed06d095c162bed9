// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** The file beside a stored jar, format 1. */
public final class StoredVersionJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private StoredVersionJson() {
    }

    public static byte[] write(StoredVersion stored) {
        ObjectNode node = JSON.createObjectNode().put("format", 1).put("digest", stored.digest());
        stored.place().ifPresent(place -> node.put("place", place.path()));
        node.put("version", stored.version()).put("state", stored.state().name()).put("sound", stored.sound())
                .put("wanted", stored.wanted()).put("arrivedAt", stored.arrivedAt().toString()).put("origin", stored.origin())
                .put("by", stored.by()).put("base", stored.base());
        texts(node.putArray("needs"), stored.needs());
        checks(node.putArray("jarChecks"), stored.jarChecks());
        ObjectNode report = node.putObject("report").put("passed", stored.report().passed());
        checks(report.putArray("checks"), stored.report().checks());
        ArrayNode consequences = report.putArray("consequences");
        for (Consequence each : stored.report().consequences()) {
            ObjectNode written = consequences.addObject().put("id", each.id()).put("place", each.place().path())
                    .put("example", each.example());
            text(written, "detail", each.detail());
            strings(written.putArray("because"), each.because());
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory does not fail", e);
        }
    }

    /** @throws IOException when it is no such file, or one about another digest */
    public static StoredVersion read(byte[] bytes, String digest) throws IOException {
        JsonNode node = JSON.readTree(bytes);
        if (node == null || node.path("format").asInt() != 1 || !node.path("digest").asText().equals(digest)) {
            throw new DiskFaultException("description-odd", digest);
        }
        try {
            Optional<PlaceId> place = node.hasNonNull("place") ? Optional.of(new PlaceId(node.get("place").asText()))
                    : Optional.empty();
            return new StoredVersion(digest, place, node.path("version").asText(), PolicyState.valueOf(node.path("state").asText()),
                    node.path("sound").asBoolean(), node.path("wanted").asBoolean(),
                    Instant.parse(node.path("arrivedAt").asText()), node.path("origin").asText(), node.path("by").asText(),
                    node.path("base").asText(), checks(node.path("jarChecks")), report(node.path("report")), texts(node.path("needs")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void checks(ArrayNode into, List<Check> checks) {
        for (Check check : checks) {
            ArrayNode findings = into.addObject().put("check", check.check()).put("passed", check.passed()).putArray("findings");
            check.findings().forEach(each -> finding(findings.addObject(), each));
        }
    }

    private static void finding(ObjectNode into, Finding finding) {
        into.put("bundle", finding.bundle()).put("file", finding.file()).put("line", finding.line()).put("key", finding.key())
                .put("code", finding.code());
        text(into, "detail", finding.detail());
        text(into, "mend", finding.mend());
        into.put("severe", finding.severe());
    }

    private static void text(ObjectNode into, String name, Text text) {
        if (!text.isEmpty()) {
            both(into.putObject(name), text);
        }
    }

    private static void both(ObjectNode into, Text text) {
        into.put("zh", text.zh()).put("en", text.in(true));
    }

    /** Earlier versions wrote one language. */
    private static Text text(JsonNode node) {
        return node.isObject() ? Text.of(node.path("zh").asText(), node.path("en").asText()) : Text.of(node.asText(), node.asText());
    }

    private static List<Check> checks(JsonNode node) {
        List<Check> checks = new ArrayList<>();
        for (JsonNode check : node) {
            List<Finding> findings = new ArrayList<>();
            check.path("findings").forEach(each -> findings.add(new Finding(each.path("bundle").asText(),
                    each.path("file").asText(), each.path("line").asInt(), each.path("key").asText(), each.path("code").asText(),
                    text(each.path("detail")), text(each.path("mend")), each.path("severe").asBoolean())));
            checks.add(new Check(check.path("check").asText(), check.path("passed").asBoolean(), findings));
        }
        return checks;
    }

    private static GateReport report(JsonNode node) {
        List<Consequence> consequences = new ArrayList<>();
        node.path("consequences").forEach(each -> consequences.add(new Consequence(each.path("id").asText(),
                new PlaceId(each.path("place").asText()), each.path("example").asText(), text(each.path("detail")),
                strings(each.path("because")))));
        return new GateReport(node.path("passed").asBoolean(), checks(node.path("checks")), consequences);
    }

    private static void strings(ArrayNode into, List<String> values) {
        values.forEach(into::add);
    }

    private static void texts(ArrayNode into, List<Text> texts) {
        texts.forEach(each -> both(into.addObject(), each));
    }

    private static List<Text> texts(JsonNode node) {
        List<Text> texts = new ArrayList<>();
        node.forEach(each -> texts.add(text(each)));
        return List.copyOf(texts);
    }

    private static List<String> strings(JsonNode node) {
        List<String> values = new ArrayList<>();
        node.forEach(each -> values.add(each.asText()));
        return List.copyOf(values);
    }
}
