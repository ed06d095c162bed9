// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
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

import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** The remarks about places, in a file beside the activation log, format 1. Replaced at once or not at all. */
public final class RemarkFile {

    private static final Phrases PHRASES = Phrases.beside(RemarkFile.class);
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
    public Map<PlaceId, Map<Text, Long>> read() throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            if (node.path("format").asInt() != 1 || !node.path("places").isObject()) {
                throw new DiskFaultException("no-remarks");
            }
            Map<PlaceId, Map<Text, Long>> places = new TreeMap<>();
            for (Map.Entry<String, JsonNode> each : node.get("places").properties()) {
                if (!each.getValue().isArray()) {
                    throw new DiskFaultException("no-remark-list", each.getKey());
                }
                Map<Text, Long> remarks = new LinkedHashMap<>();
                for (JsonNode remark : each.getValue()) {
                    if (!remark.path("remark").isTextual() || !remark.path("after").isIntegralNumber()) {
                        throw new DiskFaultException("no-remark");
                    }
                    remarks.put(text(remark), remark.get("after").asLong());
                }
                places.put(new PlaceId(each.getKey()), remarks);
            }
            return places;
        } catch (JsonProcessingException e) {
            throw new DiskFaultException("no-json", e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** @return why it could not be written; empty when it was */
    public Optional<Text> write(Map<PlaceId, Map<Text, Long>> places) {
        ObjectNode node = JSON.createObjectNode().put("format", 1);
        ObjectNode written = node.putObject("places");
        places.forEach((place, remarks) -> {
            ArrayNode list = written.putArray(place.path());
            remarks.forEach((remark, after) -> write(list.addObject().put("after", after), remark));
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
            return Optional.of(PHRASES.say("remarks-unwritable", DiskFault.why(e)));
        }
    }

    private static void write(ObjectNode node, Text remark) {
        node.put("remark", remark.zh());
        remark.english().ifPresent(english -> node.put("english", english));
    }

    private static Text text(JsonNode node) {
        String said = node.get("remark").asText();
        return node.path("english").isTextual() ? Text.of(said, node.get("english").asText()) : Text.of(said);
    }

    /** Moves away what cannot be read. @return the remark about it */
    Text setAside(IOException why) {
        Path aside = file.resolveSibling(file.getFileName() + UNREADABLE + clock.instant().toEpochMilli());
        try {
            disk.move(file, aside);
            return PHRASES.say("remarks-kept", DiskFaultException.of(why), aside.getFileName());
        } catch (IOException e) {
            return PHRASES.say("remarks-left", DiskFaultException.of(why), DiskFault.why(e));
        }
    }

    /** What was set aside beside the log at an earlier start, until somebody has looked at it. To be asked before anything is read. */
    public List<Text> setAsideEarlier() {
        if (!Files.isDirectory(file.getParent())) {
            return List.of();
        }
        List<Text> remarks = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent(), "*.{torn,unreadable}-*")) {
            files.forEach(each -> remarks.add(PHRASES.say("set-aside", each.getFileName())));
        } catch (IOException e) {
            remarks.add(PHRASES.say("folder-unlisted", DiskFault.why(e)));
        }
        remarks.sort(Comparator.comparing(Text::zh));
        return remarks;
    }
}
