// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a policy has no figure, and who may give it.
 *
 * @param kind which of the kinds
 * @param by whose it is; empty where the policy does not say, and the place that may decide the key is meant
 * @param authority who publishes or decides it, by name; empty where nobody is named
 */
public record Gap(Kind kind, Optional<Owner> by, Optional<Text> authority) {

    /** Nobody decided it, as far as the policy tells. */
    public static final Gap UNSAID = new Gap(Kind.NOT_DECIDED, Optional.empty(), Optional.empty());

    /** The kinds; what does not hold yet or no more is the fifth, and is no gap of a policy. */
    public enum Kind {
        /** 未作规定: the document leaves it open, and an authority decides. */
        NOT_DECIDED,
        /** 平台未收录: it is published somewhere, and this library has it not. */
        NOT_COLLECTED,
        /** 平台未核实: a text is known to say it, and nobody read that text for this library. */
        NOT_VERIFIED,
        /** 须填报核定结果: assessed for each unit; it has no default. */
        PER_UNIT,
        /** 不在执行期: not yet, or no more. */
        NOT_IN_FORCE;

        /** {@code not-decided} */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whose a gap may be, seen from the place that is asked. */
    public enum Owner {
        /** That place. */
        PLACE,
        /** Its pooling place (统筹地区). */
        POOLING,
        /** The province, region or municipality above it. */
        PROVINCE,
        NATION
    }
}
