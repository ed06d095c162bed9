// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.util.regex.Pattern;

/** What a preference of an {@code Accept…} header weighs, in thousandths: RFC 9110, section 12.4.2. */
final class Weight {

    /** Without a {@code q}. */
    public static final int FULL = 1000;

    private static final Pattern QVALUE = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");
    private static final int DECIMALS = 3;

    private Weight() {
    }

    /** @param q what stands behind {@code q=}; nothing weighs what is no such number */
    public static int of(String q) {
        if (!QVALUE.matcher(q).matches()) {
            return 0;
        }
        String decimals = q.length() > 2 ? q.substring(2) : "";
        return q.charAt(0) == '1' ? FULL : Integer.parseInt(decimals + "0".repeat(DECIMALS - decimals.length()));
    }
}
