// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Activation.Step;
import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.Sanction;
import nuanfeng.policy.PlaceId;

/**
 * One line of the activation log. There is exactly one way to write an entry (members in this order, no blanks), so that its
 * hash is over text and every changed byte shows.
 */
final class LogLine {

    /** What the first entry gives as the hash before it. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final String PREPARED_BY = "preparedBy";
    private static final String APPROVED_BY = "approvedBy";
    private static final String APPROVAL_NUMBER = "approvalNumber";
    private static final String REQUEST = "request";
    private static final String EMERGENCY = "emergency";
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper READER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private LogLine() {
    }

    static Activation seal(long seq, Instant at, String by, List<Step> changes, String edition, String previousEdition,
            String comment, String prevHash, Sanction sanction) {
        Activation open = new Activation(seq, at, by, List.copyOf(changes), edition, previousEdition, comment, prevHash, "", sanction);
        return new Activation(seq, at, by, List.copyOf(changes), edition, previousEdition, comment, prevHash,
                Digest.hex(body(open)), sanction);
    }

    static String write(Activation entry) {
        String body = body(entry);
        return body.substring(0, body.length() - 1) + ",\"hash\":\"" + entry.hash() + "\"}";
    }

    /** How the line of an entry begins; tells a torn line from something else. */
    static String beginning(long seq) {
        return "{\"format\":1,\"seq\":" + seq + ",";
    }

    /**
     * @param seq number the entry must have
     * @param prevHash hash of the entry before
     * @throws IOException with what is wrong
     */
    static Activation read(String line, long seq, String prevHash) throws IOException {
        Activation entry = parse(line);
        if (entry.seq() != seq) {
            throw new DiskFaultException("other-number", entry.seq());
        }
        if (!entry.prevHash().equals(prevHash)) {
            throw new DiskFaultException("other-before");
        }
        if (!write(entry).equals(line) || !Digest.hex(body(entry)).equals(entry.hash())) {
            throw new DiskFaultException("other-hash");
        }
        return entry;
    }

    private static Activation parse(String line) throws IOException {
        JsonNode node = READER.readTree(line);
        if (node == null || !node.isObject() || node.path("format").asInt() != 1) {
            throw new DiskFaultException("no-entry");
        }
        try {
            List<Step> steps = new ArrayList<>();
            for (JsonNode step : node.path("changes")) {
                steps.add(new Step(new PlaceId(step.path("place").asText()), digest(step.path("from")), digest(step.path("to"))));
            }
            return new Activation(node.path("seq").asLong(), Instant.parse(node.path("at").asText()), node.path("by").asText(),
                    List.copyOf(steps), node.path("edition").asText(), node.path("previousEdition").asText(),
                    node.path("comment").asText(), node.path("prevHash").asText(), node.path("hash").asText(), sanction(node));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Entries of those who needed nobody's leave have none of its members: they look as they always did. */
    private static Sanction sanction(JsonNode node) {
        return new Sanction(digest(node.path(PREPARED_BY)), digest(node.path(APPROVED_BY)), digest(node.path(APPROVAL_NUMBER)), digest(node.path(REQUEST)),
                node.path(EMERGENCY).asBoolean());
    }

    private static void write(JsonGenerator json, Sanction sanction) throws IOException {
        optional(json, PREPARED_BY, sanction.preparedBy());
        optional(json, APPROVED_BY, sanction.approvedBy());
        optional(json, APPROVAL_NUMBER, sanction.approvalNumber());
        optional(json, REQUEST, sanction.request());
        if (sanction.emergency()) {
            json.writeBooleanField(EMERGENCY, true);
        }
    }

    private static void optional(JsonGenerator json, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        }
    }

    private static Optional<String> digest(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static String body(Activation entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("format", 1);
            json.writeNumberField("seq", entry.seq());
            json.writeStringField("at", entry.at().toString());
            json.writeStringField("by", entry.by());
            json.writeArrayFieldStart("changes");
            for (Step step : entry.changes()) {
                json.writeStartObject();
                json.writeStringField("place", step.place().path());
                json.writeStringField("from", step.from().orElse(null));
                json.writeStringField("to", step.to().orElse(null));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("edition", entry.edition());
            json.writeStringField("previousEdition", entry.previousEdition());
            json.writeStringField("comment", entry.comment());
            write(json, entry.sanction());
            json.writeStringField("prevHash", entry.prevHash());
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory does not fail", e);
        }
        return text.toString();
    }
}
