// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nuanfeng.policy.PlaceId;

/** The remarks about places, in a file beside the activation log, format 1. Replaced at once or not at all. */
public final class RemarkFile {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String UNREADABLE = ".unreadable-";

    private final Path file;
    private final Disk disk;
    private final Clock clock;

    /** @param folder of the activation log */
    public RemarkFile(Path folder, Disk disk, Clock clock) {
        this.file = folder.resolve("remarks.json");
        this.disk = disk;
        this.clock = clock;
    }

    /** Place → remark → how many entries the log had; none when nothing was ever kept. @throws IOException when it is no such file */
    public Map<PlaceId, Map<String, Long>> read() throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            if (node.path("format").asInt() != 1 || !node.path("places").isObject()) {
                throw new IOException("no remarks in format 1");
            }
            Map<PlaceId, Map<String, Long>> places = new TreeMap<>();
            for (Map.Entry<String, JsonNode> each : node.get("places").properties()) {
                if (!each.getValue().isArray()) {
                    throw new IOException("no list of remarks about " + each.getKey());
                }
                Map<String, Long> remarks = new LinkedHashMap<>();
                for (JsonNode remark : each.getValue()) {
                    if (!remark.path("remark").isTextual() || !remark.path("after").isIntegralNumber()) {
                        throw new IOException("a remark without its text or its place in the log");
                    }
                    remarks.put(remark.get("remark").asText(), remark.get("after").asLong());
                }
                places.put(new PlaceId(each.getKey()), remarks);
            }
            return places;
        } catch (JsonProcessingException e) {
            throw new IOException("no JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** @return why it could not be written; empty when it was */
    public Optional<String> write(Map<PlaceId, Map<String, Long>> places) {
        ObjectNode node = JSON.createObjectNode().put("format", 1);
        ObjectNode written = node.putObject("places");
        places.forEach((place, remarks) -> {
            ArrayNode list = written.putArray(place.path());
            remarks.forEach((remark, after) -> list.addObject().put("after", after).put("remark", remark));
        });
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            try (OutputStream out = disk.create(draft)) {
                out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
            }
            disk.force(draft);
            disk.move(draft, file);
            disk.forceFolder(file.getParent());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The remarks cannot be written and would be lost at a restart: %s.".formatted(DiskFault.why(e)));
        }
    }

    /** Moves away what cannot be read. @return the remark about it */
    String setAside(IOException why) {
        String lost = "What was remarked before this start cannot be read (%s)".formatted(why.getMessage());
        Path aside = file.resolveSibling(file.getFileName() + UNREADABLE + clock.instant().toEpochMilli());
        try {
            disk.move(file, aside);
            return "%s; it is kept in %s.".formatted(lost, aside.getFileName());
        } catch (IOException e) {
            return "%s, and cannot be set aside: %s.".formatted(lost, e);
        }
    }

    /** What was set aside beside the log at an earlier start, until somebody has looked at it. To be asked before anything is read. */
    public List<String> setAsideEarlier() {
        if (!Files.isDirectory(file.getParent())) {
            return List.of();
        }
        List<String> remarks = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent(), "*.{torn,unreadable}-*")) {
            files.forEach(each -> remarks.add("%s was set aside at an earlier start; delete it when it has been looked at."
                    .formatted(each.getFileName())));
        } catch (IOException e) {
            remarks.add("The folder of the activation log cannot be listed: %s.".formatted(DiskFault.why(e)));
        }
        remarks.sort(null);
        return remarks;
    }
}
