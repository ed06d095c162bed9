// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/**
 * What such records tell about persons, and why it may be kept.
 *
 * @param grounds none where it tells nothing about persons
 * @param note what else is to be known; may be empty
 */
public record PersonalData(Sort sort, List<Ground> grounds, Text note) {

    public PersonalData {
        grounds = List.copyOf(grounds);
    }

    /** How near it comes to persons. */
    public enum Sort {
        NONE, PERSONAL, SENSITIVE;

        /** {@code sensitive} */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A reason in law. @param citation the clause, where one is given */
    public record Ground(Basis basis, Optional<Citation> citation) {
    }

    /** The reasons of law that there are. */
    public enum Basis {
        DUTY("G-duty", Text.of("履行法定职责或法定义务", "to perform statutory duties or obligations")),
        CONTRACT("G-contract", Text.of("订立、履行合同或实施人力资源管理所必需", "to conclude or perform a contract, or to manage staff")),
        CONSENT("G-consent", Text.of("取得个人同意，敏感个人信息须单独同意", "consent; a separate one for what is sensitive")),
        OPEN("G-open", Text.of("本人自行公开或者其他已经合法公开", "published by the person, or lawfully public already"));

        private final String code;
        private final Text title;

        Basis(String code, Text title) {
            this.code = code;
            this.title = title;
        }

        public String code() {
            return code;
        }

        public Text title() {
            return title;
        }

        public static Optional<Basis> of(String code) {
            return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
        }
    }
}
