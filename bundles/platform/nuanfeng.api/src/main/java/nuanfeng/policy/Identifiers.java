// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Form and check digits of the two national identifiers. Whether a holder exists is never judged. */
public final class Identifiers {

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CREDIT_LENGTH = 18;
    /** The regions of GB/T 2260, by their first two digits; 83 is given to residents of Taiwan. */
    private static final String REGION = "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])";
    private static final Pattern IDENTITY = Pattern.compile(REGION + "\\d{4}(18|19|20)\\d{9}[\\dX]");
    /** Who registered it: the departments that the standard gives a sign; what it is to them; division code; organisation code. */
    private static final Pattern CREDIT = Pattern.compile("[1-9ANY][1-9]\\d{6}[%s]{10}".formatted(CREDIT_ALPHABET));

    private Identifiers() {
    }

    /** Whether {@code number} is a well-formed 公民身份号码: 18 places, a region that there is, a real birth date, the check digit of GB 11643. */
    public static boolean isIdentityNumber(String number) {
        if (!IDENTITY.matcher(number).matches()) {
            return false;
        }
        try {
            born(number);
        } catch (DateTimeException e) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return number.charAt(ID_WEIGHTS.length) == ID_CHECKS.charAt(sum % ID_CHECKS.length());
    }

    /** The day of birth that stands in a well-formed 公民身份号码. */
    public static LocalDate born(String number) {
        return LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14)));
    }

    /**
     * Whether {@code code} is a well-formed 统一社会信用代码: a department that gives such codes, a kind of holder, six digits of a division,
     * the check character of GB 32100-2015.
     */
    public static boolean isCreditCode(String code) {
        if (!CREDIT.matcher(code).matches()) {
            return false;
        }
        int modulus = CREDIT_ALPHABET.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < CREDIT_LENGTH - 1; i++) {
            sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % modulus;
        }
        return code.charAt(CREDIT_LENGTH - 1) == CREDIT_ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }
}
