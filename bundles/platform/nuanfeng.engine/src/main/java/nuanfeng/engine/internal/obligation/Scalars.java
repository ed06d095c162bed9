// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

import nuanfeng.duty.DutyReading;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Surroundings;
import nuanfeng.engine.internal.parameter.Gaps;
import nuanfeng.engine.internal.parameter.ParameterKind;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.engine.internal.timeline.Rest;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;

/** What duties leave to parameters, looked up for one place when it is asked. */
public record Scalars(Surroundings around, PlaceNode node) {

    private static final Phrases PHRASES = Phrases.beside(Scalars.class);

    /** A number from 1 to {@code most}. */
    public int whole(Written scalar, LocalDate on, int most) {
        Quantity value = scalar.isParameter() ? setting(scalar, on).quantity() : Quantity.parse(scalar.text());
        if (!value.isWhole() || value.compareTo(Quantity.ONE) < 0 || value.compareTo(Quantity.of(most)) > 0) {
            throw new Unresolved(scalar.text(), PHRASES.say("not-whole", title(scalar.text()), value, Integer.toString(most)));
        }
        return Integer.parseInt(value.toString());
    }

    /** A month, or the month of a day that is looked up. */
    public YearMonth month(Written scalar, LocalDate on) {
        return scalar.isParameter() ? YearMonth.from(setting(scalar, on).date()) : YearMonth.parse(scalar.text());
    }

    /** A word in kebab-case: the code {@code ROLL_FORWARD} is {@code roll-forward}. */
    public String word(Written scalar, LocalDate on) {
        return scalar.isParameter() ? word(setting(scalar, on).text()) : scalar.text();
    }

    /** As people read it: a word in kebab-case, a number, a day. */
    public String shown(Written scalar, LocalDate on) {
        return scalar.isParameter() ? shown(setting(scalar, on)) : scalar.text();
    }

    private static String shown(Setting setting) {
        return setting.value() instanceof String code ? word(code) : String.valueOf(setting.value());
    }

    /** What was looked up for a scalar; empty when it stands in the policy itself. */
    public Optional<DutyReading> reading(Written scalar, LocalDate on) {
        return scalar.isParameter() ? Optional.of(setting(scalar, on)).map(setting -> new DutyReading(setting.key(),
                shown(setting), setting.citation()))
                : Optional.empty();
    }

    public static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Setting setting(Written scalar, LocalDate on) {
        String key = scalar.text();
        Optional<Setting> found = around.deciding(node, key, on).timeline(key).on(on).map(Decided::setting);
        if (found.isEmpty()) {
            throw new Unresolved(key, Rest.nothing(on, title(key)));
        }
        Setting setting = found.get();
        return switch (setting.status()) {
            case VALUE -> setting;
            case UNSET -> throw new Unresolved(setting.configure(), Gaps.of(around.deciding(node, key, on), setting,
                    node.of(ParameterKind.PARAMETER).declarations().get(key)).sentence(PHRASES.say("quoted", title(key)), title(key), setting.reason()), setting.citation());
            case ENDED -> throw new Unresolved(key, Rest.expired(title(key), setting.from()),
                    setting.citation());
        };
    }

    private Text title(String key) {
        return node.of(ParameterKind.PARAMETER).declarations().get(key).description();
    }

    /** A parameter has no value that can be used here. Never leaves this package. */
    public static final class Unresolved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String configure;
        private final transient Text sentence;
        private final transient Optional<Citation> citation;

        Unresolved(String configure, Text sentence) {
            super(sentence.zh(), null, false, false);
            this.configure = configure;
            this.sentence = sentence;
            this.citation = Optional.empty();
        }

        Unresolved(String configure, Text sentence, Citation citation) {
            super(sentence.zh(), null, false, false);
            this.configure = configure;
            this.sentence = sentence;
            this.citation = Optional.of(citation);
        }

        /** Why; the message is its Chinese. */
        public Text sentence() {
            return sentence;
        }

        /** Id in the catalogue, or the key of the parameter. */
        public String configure() {
            return configure;
        }

        /** The clause that leaves it open. */
        Optional<Citation> citation() {
            return citation;
        }
    }
}
