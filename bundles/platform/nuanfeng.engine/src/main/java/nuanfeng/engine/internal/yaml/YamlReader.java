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

import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/**
 * Reads the YAML files of one policy event by event, so that no limit is passed before it is noticed: neither depth nor size nor an alias
 * costs more than the events up to it. What YAML allows and policy files do not is refused here.
 */
public final class YamlReader {

    private static final Phrases PHRASES = Phrases.beside(YamlReader.class);

    private final Limits limits;
    private int nodesLeft;

    public YamlReader(Limits limits) {
        this.limits = limits;
        this.nodesLeft = limits.nodesOfAll();
    }

    /** Empty when there is no tree; there may be one although something was found. */
    public Optional<YamlNode> read(String file, byte[] bytes, Findings findings) {
        if (bytes.length > limits.yaml()) {
            findings.refuse(file, Complaint.of(PHRASES, "file-too-large", bytes.length, limits.yaml()));
            return Optional.empty();
        }
        return Utf8.decode(file, bytes, findings).flatMap(text -> parse(file, text, findings));
    }

    private Optional<YamlNode> parse(String file, String text, Findings findings) {
        YamlTree tree = new YamlTree(file, limits, Math.min(limits.nodes(), nodesLeft), findings);
        LostText lost = new LostText(text);
        // The whole text in one piece: the parser's own window is copied with every piece, which long scalars make quadratic.
        LoadSettings settings = LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(text.length() + 1).build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (event instanceof ScalarEvent scalar) {
                    lost.in(scalar).ifPresent(complaint -> tree.refuse(line(event), complaint));
                }
                if (!take(event, tree) || findings.isFull()) {
                    return Optional.empty();
                }
            }
            if (tree.root().isEmpty()) {
                tree.refuse(1, Complaint.of(PHRASES, "empty-file"));
            }
            return tree.root();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
            ChineseSlips.Slip slip = ChineseSlips.before(text, line).orElseGet(() -> new ChineseSlips.Slip(line, unknown(e, line)));
            findings.refuse(new Origin(file, slip.line()), "", slip.complaint());
        } catch (YamlEngineException e) {
            findings.refuse(new Origin(file, 1), "", Complaint.of(PHRASES, "yaml-syntax/2", e.getMessage()));
        } finally {
            nodesLeft -= tree.nodes();
        }
        return Optional.empty();
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** False when there is no sense in reading on. */
    private static boolean take(Event event, YamlTree tree) {
        int line = line(event);
        switch (event.getEventId()) {
            case DocumentStart -> {
                return tree.startDocument(line, hasDirective((DocumentStartEvent) event));
            }
            case Alias -> {
                tree.refuse(line, Complaint.of(PHRASES, "alias", ((AliasEvent) event).getAlias()));
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

    private static Complaint unknown(MarkedYamlEngineException e, int line) {
        String problem = problem(e);
        return problem.contains("TAB") ? Complaint.of(PHRASES, "yaml-syntax/tab", line)
                : Complaint.of(PHRASES, "yaml-syntax/plain", line, PHRASES.find("problem/" + problem).orElse(Text.of("解析器未能识别", problem)));
    }

    private static String problem(MarkedYamlEngineException e) {
        String problem = e.getProblem();
        return problem == null ? e.getContext() : problem;
    }
}
