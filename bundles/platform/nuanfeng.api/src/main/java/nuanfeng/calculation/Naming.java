// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import nuanfeng.policy.Text;

/** What is called how in an answer, for those who read it: names, codes and paths are for programs. Nothing where nobody says it. */
public interface Naming {

    /** Nobody says anything. */
    Naming NONE = new Naming() {
        @Override
        public Text fact(String name) {
            return Text.NONE;
        }

        @Override
        public Text value(String fact, Object value) {
            return Text.NONE;
        }

        @Override
        public Text step(String name) {
            return Text.NONE;
        }

        @Override
        public Text place(String path) {
            return Text.NONE;
        }
    };

    /** {@code population} → 参保单位类型. */
    Text fact(String name);

    /** {@code OUTLET} → 快递网点. Nothing for a value that speaks for itself. */
    Text value(String fact, Object value);

    /** A step, a date, a part of an amount, or a further value: {@code base} → 缴费基数. */
    Text step(String name);

    /** The place that was asked, or one above it. */
    Text place(String path);
}
