// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

/** A code of GB/T 2260, six digits down to a county; statistics write six more behind it, of a street and a village. */
public final class DivisionCode {

    private static final int LENGTH = 6;
    private static final int LONG = 12;

    private DivisionCode() {
    }

    public static boolean isOne(String text) {
        return (text.length() == LENGTH || text.length() == LONG) && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The county's code where a longer one is written; anything else as it is. */
    public static String shortened(String text) {
        return text.length() == LONG && isOne(text) ? text.substring(0, LENGTH) : text;
    }
}
