// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import static nuanfeng.engine.internal.parameter.ParameterKind.PARAMETER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.FactIssue;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.parameter.EntrySettings;
import nuanfeng.engine.internal.parameter.TypedValues;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.engine.internal.yaml.ComplaintException;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;

/** What-if values of one question, typed as the nation declares them. */
final class Overrides {

    private static final Phrases PHRASES = Phrases.beside(Overrides.class);
    private static final String VALUE = "value";
    private static final String UNIT = "unit";
    private static final List<String> MEMBERS = List.of(VALUE, UNIT);

    private final Map<String, Decided> values = new HashMap<>();
    private final List<FactIssue> issues = new ArrayList<>(0);

    static Overrides read(PlaceNode node, LocalDate on, Map<String, Object> raw) {
        Overrides overrides = new Overrides();
        raw.forEach((key, value) -> overrides.read(node, on, key, value));
        return overrides;
    }

    Map<String, Decided> values() {
        return values;
    }

    List<FactIssue> issues() {
        return issues;
    }

    private void read(PlaceNode node, LocalDate on, String key, Object raw) {
        String pointer = "/" + FactReader.escaped(key);
        Declaration declaration = node.of(PARAMETER).declarations().get(key);
        if (declaration == null) {
            issue(pointer, "unknown", PHRASES.say("no-parameter", Suggestions.nearest(key, node.of(PARAMETER).declarations().keySet()).stream()
                    .map(near -> PHRASES.say("named", node.of(PARAMETER).declarations().get(near).description(), near)).toList()));
            return;
        }
        Map<?, ?> members = raw instanceof Map<?, ?> map ? map : Map.of(VALUE, raw);
        members.keySet().stream().map(String::valueOf).filter(name -> !MEMBERS.contains(name)).sorted().forEach(
                name -> issue(pointer + "/" + FactReader.escaped(name), "unknown", PHRASES.say("only", MEMBERS)));
        String at = raw instanceof Map ? pointer + "/" + VALUE : pointer;
        if (!members.containsKey(VALUE)) {
            issue(at, "missing", PHRASES.say("no-value", declaration.description()));
            return;
        }
        Object unit = members.containsKey(UNIT) ? members.get(UNIT) : declaration.units().get(0);
        if (!declaration.units().contains(unit)) {
            issue(pointer + "/" + UNIT, "not-a-code", PHRASES.say("no-unit", declaration.description(), declaration.units()));
        }
        typed(declaration, members.get(VALUE), at).filter(value -> issues.isEmpty()).ifPresent(value -> values.put(key,
                Decided.hypothetical(EntrySettings.hypothetical(base(node, on, declaration), value, (String) unit))));
    }

    /** Empty when it is wrong; then there is an issue. */
    private Optional<Object> typed(Declaration declaration, Object value, String at) {
        try {
            Object typed = TypedValues.parse(declaration, plain(value));
            if (EntrySettings.within(declaration, typed)) {
                return Optional.of(typed);
            }
            issue(at, "out-of-range", PHRASES.say("expected", declaration.description(), PHRASES.say("expected/between",
                    declaration.least().orElseThrow(), declaration.most().orElseThrow())));
        } catch (ComplaintException e) {
            issue(at, "wrong-type", e.complaint().detail());
        } catch (IllegalArgumentException e) {
            issue(at, "wrong-type", PHRASES.say("no-such-value", declaration.description()));
        }
        return Optional.empty();
    }

    private void issue(String pointer, String code, Text sentence) {
        issues.add(new FactIssue(pointer, code, sentence, true));
    }

    /** Numbers and truth values as the text a policy file would hold. */
    private static Object plain(Object value) {
        if (value instanceof BigDecimal decimal) {
            if (Math.abs((long) decimal.scale()) > 60 || decimal.precision() > 60) {
                throw new IllegalArgumentException("A number of too many digits");
            }
            return decimal.toPlainString();
        }
        return value instanceof Boolean || value instanceof LocalDate ? value.toString()
                : value instanceof List<?> list ? list.stream().map(Overrides::plain).toList() : value;
    }

    /** The setting that the what-if value stands in for, or an empty one where nobody says anything. */
    private static Setting base(PlaceNode node, LocalDate on, Declaration declaration) {
        Optional<Setting> found = node.timeline(declaration.key()).on(on).map(Decided::setting);
        return found.orElseGet(() -> new Setting(declaration.key(), node.place(), Setting.Status.VALUE, declaration.type(), "",
                "", on, Optional.empty(), Modality.MAY, false, Optional.empty(), "", "", "",
                new Citation(Citation.HYPOTHETICAL, "假设", "假设数值，没有依据", "0", "无", "INFER", ""), "", new Setting.About(Optional.empty(), false,
                        Optional.empty(), Optional.empty(), declaration.wording(), declaration.description(), node.content().head().name())));
    }
}
