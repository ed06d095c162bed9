// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.math.BigInteger;
import java.util.Comparator;

/** Version labels: numbers joined by dots. What is no number comes before every number. */
final class VersionLabels {

    /** 1.9.0 before 1.10.0. */
    static final Comparator<String> ORDER = VersionLabels::compare;

    private VersionLabels() {
    }

    static int compare(String a, String b) {
        String[] left = a.split("[.]");
        String[] right = b.split("[.]");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int found = part(left, i).compareTo(part(right, i));
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    private static BigInteger part(String[] parts, int i) {
        return i < parts.length && parts[i].matches("\\d{1,18}") ? new BigInteger(parts[i]) : BigInteger.valueOf(i < parts.length ? -1 : 0);
    }
}
