// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

/** Names as they are compared inside one policy. */
public final class Names {

    private Names() {
    }

    /** Half- and full-width brackets are the same, and blanks are none. */
    public static String folded(String name) {
        return name.replaceAll("[（〔［\\[【]", "(").replaceAll("[）〕］\\]】]", ")").replaceAll("[ 　]", "");
    }
}
