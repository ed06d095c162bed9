// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.util.Locale;
import java.util.Optional;

import nuanfeng.calculation.Missing;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.policy.Gap;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;

/** What is missing for a place that asks: which kind of gap it is, whose, and how that is said. */
public record Gaps(PlaceNode asked, PlaceId decider, Gap gap) {

    private static final Phrases PHRASES = Phrases.beside(Gaps.class);
    private static final String PROVINCE = "province";
    private static final String MUNICIPALITY = "municipality";

    /** @param decider the place whose policy leaves it open */
    public static Gaps of(PlaceNode asked, PlaceId decider, Optional<Gap> gap) {
        return new Gaps(asked, decider, gap.orElse(Gap.UNSAID));
    }

    /**
     * Of a parameter. What a place below may decide and the uppermost one leaves open is never the uppermost one's: it cannot set it.
     *
     * @param asked the place in which the key is looked up: the pooling place of the one that asks, where it has one
     */
    public static Gaps of(PlaceNode asked, Setting setting, Declaration declaration) {
        Gap gap = setting.about().gap().orElse(Gap.UNSAID);
        if (gap.by().isEmpty() && setting.decidedBy().parent().isEmpty() && declaration.override() != Declaration.Override.CLOSED) {
            gap = new Gap(gap.kind(), Optional.of(declaration.pooled() ? Gap.Owner.POOLING : Gap.Owner.PLACE), gap.authority());
        }
        return new Gaps(asked, setting.decidedBy(), gap);
    }

    public Missing missing() {
        Optional<PlaceNode> owner = owner();
        Text name = gap.authority().or(() -> owner.map(Gaps::name)).orElseGet(this::all);
        return new Missing(gap.kind(), owner.map(PlaceNode::place), name);
    }

    private Optional<PlaceNode> owner() {
        Gap.Owner by = gap.by().orElse(null);
        if (by == null) {
            return above(decider);
        }
        boolean nation = asked.parent().isEmpty();
        return switch (by) {
            case NATION -> above(asked.lineage().get(asked.lineage().size() - 1).place());
            case PLACE -> nation ? Optional.empty() : Optional.of(asked);
            case POOLING -> nation ? Optional.empty() : Optional.of(above(decider).filter(node -> node.parent().isPresent()).orElse(asked));
            case PROVINCE -> asked.lineage().stream().filter(node -> node.content().head().level().equals(PROVINCE)
                    || node.content().head().level().equals(MUNICIPALITY)).findFirst();
        };
    }

    private Optional<PlaceNode> above(PlaceId place) {
        return asked.lineage().stream().filter(node -> node.place().equals(place)).findFirst();
    }

    /** Where no single place is asked. */
    private Text all() {
        return PHRASES.say("owner/" + gap.by().orElse(Gap.Owner.PLACE).name().toLowerCase(Locale.ROOT));
    }

    public static Text name(PlaceNode node) {
        return node.content().head().name();
    }

    /**
     * One sentence.
     *
     * @param what it is that is missing, with the place and the month
     * @param title of what is missing
     * @param reason why, as the policy says it: in English a quotation
     */
    public Text sentence(Text what, Text title, String reason) {
        String why = reason.endsWith("。") ? reason.substring(0, reason.length() - 1) : reason;
        return PHRASES.say("gap/" + gap.kind().code(), gap.kind() == Gap.Kind.PER_UNIT ? title : what, why.isEmpty() ? PHRASES.say("gap/silent")
                : PHRASES.say("gap/why", why), missing().owner());
    }
}
