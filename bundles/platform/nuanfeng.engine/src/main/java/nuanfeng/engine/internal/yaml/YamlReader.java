// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.Optional;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the YAML files of one policy event by event, so that no limit is passed before it is noticed: neither depth nor size nor an alias
 * costs more than the events up to it. What YAML allows and policy files do not is refused here.
 */
public final class YamlReader {

    private final Limits limits;
    private int nodesLeft;

    public YamlReader(Limits limits) {
        this.limits = limits;
        this.nodesLeft = limits.nodesOfAll();
    }

    /** Empty when there is no tree; there may be one although something was found. */
    public Optional<YamlNode> read(String file, byte[] bytes, Findings findings) {
        if (bytes.length > limits.yaml()) {
            findings.refuse(file, "file-too-large", "The file has %s bytes, more than %s.".formatted(bytes.length, limits.yaml()),
                    "Split it by subject.");
            return Optional.empty();
        }
        return Utf8.decode(file, bytes, findings).flatMap(text -> parse(file, text, findings));
    }

    private Optional<YamlNode> parse(String file, String text, Findings findings) {
        YamlTree tree = new YamlTree(file, limits, Math.min(limits.nodes(), nodesLeft), findings);
        // The whole text in one piece: the parser's own window is copied with every piece, which long scalars make quadratic.
        LoadSettings settings = LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(text.length() + 1).build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (!take(event, tree) || findings.isFull()) {
                    return Optional.empty();
                }
            }
            if (tree.root().isEmpty()) {
                tree.refuse(1, "empty-file", "The file is empty.", "Begin with 'format: 1', or remove the file.");
            }
            return tree.root();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
            findings.refuse(new Origin(file, line), "", "yaml-syntax", "This is not YAML: %s.".formatted(problem(e)),
                    "Indent with spaces, put texts that hold ': ' or ' #' into quotes.");
        } catch (YamlEngineException e) {
            findings.refuse(new Origin(file, 1), "", "yaml-syntax", "This is not YAML: %s.".formatted(e.getMessage()),
                    "Mend the syntax.");
        } finally {
            nodesLeft -= tree.nodes();
        }
        return Optional.empty();
    }

    /** False when there is no sense in reading on. */
    private static boolean take(Event event, YamlTree tree) {
        int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
        switch (event.getEventId()) {
            case DocumentStart -> {
                return tree.startDocument(line, hasDirective((DocumentStartEvent) event));
            }
            case Alias -> {
                tree.refuse(line, "alias", "'*%s' refers to another piece.".formatted(((AliasEvent) event).getAlias()),
                        "Write the piece out.");
                return tree.scalar("", false, line);
            }
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                tree.refuseMarks(scalar.getAnchor().isPresent(), scalar.getTag(), line);
                return tree.scalar(scalar.getValue(), scalar.isPlain(), line);
            }
            case SequenceStart, MappingStart -> {
                CollectionStartEvent start = (CollectionStartEvent) event;
                tree.refuseMarks(start.getAnchor().isPresent(), start.getTag(), line);
                return tree.open(event.getEventId() == Event.ID.MappingStart, line);
            }
            case SequenceEnd, MappingEnd -> tree.close();
            default -> {
                // The stream's own begin and end, and the document's end, say nothing.
            }
        }
        return true;
    }

    private static boolean hasDirective(DocumentStartEvent start) {
        return start.getSpecVersion().isPresent() || !start.getTags().isEmpty();
    }

    private static String problem(MarkedYamlEngineException e) {
        String problem = e.getProblem();
        return problem == null ? e.getContext() : problem;
    }
}
