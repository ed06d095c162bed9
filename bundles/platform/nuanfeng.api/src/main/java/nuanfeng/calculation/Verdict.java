// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import java.util.Optional;

import nuanfeng.policy.Text;

/** The codes of a decision that every rule means alike. How hard a word may be said depends on what the clause behind it is. */
public enum Verdict {
    /** A MUST of a law, regulation, ministry order or judicial interpretation is broken. */
    VIOLATION(Text.of("违反法律规定", "The law is broken")),
    /** What a policy document asks for is not kept. */
    FINDING(Text.of("未落实政策要求", "What a policy document asks is not kept")),
    /** A target is not reached. */
    MISSED(Text.of("未达到工作目标", "A target is missed")),
    /** A recommended standard, a guide or an option speaks for something else. */
    ADVICE(Text.of("建议改进", "Advice")),
    /** Nothing is wrong. */
    OK(Text.of("符合要求", "As required")),
    /** The rule does not bind here, by a clause. */
    NOT_APPLICABLE(Text.of("不适用", "Not applicable")),
    /** A person has to decide; the reasons say what to ask. */
    MANUAL_REVIEW(Text.of("须由人工核实", "For a person to decide"));

    private final Text title;

    Verdict(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }

    /** The word that this code is, if it is one of them. */
    public static Optional<Verdict> of(String code) {
        for (Verdict each : values()) {
            if (each.name().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
