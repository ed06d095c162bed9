// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.LinkedHashMap;
import java.util.Map;

import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.YamlNode;

/** Reads a situation and its expected answer. */
final class ExampleReader {

    private ExampleReader() {
    }

    /** @param subject of the file, which makes the example's id unique in the place */
    static Example read(String subject, Piece example) {
        String name = example.get("name").text();
        Probe probe = Kinds.PROBES.stream().filter(each -> example.find(each.word()).isPresent()).findFirst().orElseThrow(() -> new Piece.Unfit(
                example.origin(), "the example asks none of " + Kinds.PROBES.stream().map(Probe::word).toList()));
        Piece asked = example.get(probe.word());
        boolean isName = asked.node() instanceof YamlNode.Scalar;
        return new Example(subject + "/" + name, name, probe.word(), example.text("place"), example.day("on"), isName ? asked.text() : "",
                isName ? Map.of() : question(asked), raw(example, "given"), raw(example, "facts"), raw(example, "expect"), example.origin());
    }

    private static Map<String, Object> question(Piece asked) {
        Map<String, Object> question = new LinkedHashMap<>();
        asked.members().forEach((name, value) -> question.put(name, value.node() instanceof YamlNode.Scalar ? value.text() : value.node().raw()));
        return question;
    }

    private static Map<String, Object> raw(Piece example, String key) {
        Map<String, Object> raw = new LinkedHashMap<>();
        example.members(key).forEach((name, value) -> raw.put(name, value.node().raw()));
        return raw;
    }
}
