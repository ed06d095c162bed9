// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

/** A scalar as written, or the parameter that it is looked up in. @param text the scalar, or the key of the parameter */
public record Written(String text, boolean isParameter) {

    public static Written literal(String text) {
        return new Written(text, false);
    }

    public static Written parameter(String key) {
        return new Written(key, true);
    }

    @Override
    public String toString() {
        return isParameter ? "{" + text + "}" : text;
    }
}
