// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Check digits of the two national identifiers. Only form and check digit are judged, never whether a holder exists. */
public final class Identifiers {

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CREDIT_LENGTH = 18;

    private Identifiers() {
    }

    /** Whether {@code number} is a well-formed 公民身份号码: 18 places, a real birth date, the check digit of GB 11643. */
    public static boolean isIdentityNumber(String number) {
        if (!number.matches("[1-9]\\d{16}[\\dX]")) {
            return false;
        }
        try {
            LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException e) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return number.charAt(ID_WEIGHTS.length) == ID_CHECKS.charAt(sum % ID_CHECKS.length());
    }

    /** Whether {@code code} is a well-formed 统一社会信用代码 with the check digit of GB 32100-2015. */
    public static boolean isCreditCode(String code) {
        if (code.length() != CREDIT_LENGTH) {
            return false;
        }
        int modulus = CREDIT_ALPHABET.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < CREDIT_LENGTH - 1; i++) {
            int digit = CREDIT_ALPHABET.indexOf(code.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * weight;
            weight = weight * 3 % modulus;
        }
        return code.charAt(CREDIT_LENGTH - 1) == CREDIT_ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }
}
