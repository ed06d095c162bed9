// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.synthetic;

import java.time.LocalDate;

/** Numbers and names of nobody: the form and the check digits are right, the holders impossible. */
final class Nobody {

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1800, 1, 1);
    private static final int DAYS = 36_500;
    private static final int A_DAY = 1_000;
    private static final String NAMES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

    private Nobody() {
    }

    /** Of a person born in the nineteenth century. @param region six digits @param index up to 36 499 999 without a repetition */
    static String identityNumber(String region, long index) {
        LocalDate birth = FIRST_BIRTH.plusDays(index / A_DAY % DAYS);
        String digits = region + birth.toString().replace("-", "") + padded(index % A_DAY, 3);
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return digits + ID_CHECKS.charAt(sum % ID_CHECKS.length());
    }

    /** Of a unit whose own code begins with a T. */
    static String creditCode(String region, long index) {
        String signs = "91" + region + "T" + padded(index, 8);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < signs.length(); i++) {
            sum += CREDIT_ALPHABET.indexOf(signs.charAt(i)) * weight;
            weight = weight * 3 % CREDIT_ALPHABET.length();
        }
        return signs + CREDIT_ALPHABET.charAt((CREDIT_ALPHABET.length() - sum % CREDIT_ALPHABET.length()) % CREDIT_ALPHABET.length());
    }

    /** Begins with 试, which is no family's name. */
    static String name(long index) {
        int signs = NAMES.length();
        return "试" + NAMES.charAt((int) (index / signs % signs)) + NAMES.charAt((int) (index % signs));
    }

    /** Begins with zeros, as no mobile number does. */
    static String phone(long index) {
        return padded(index % 100_000_000L, 11);
    }

    static String padded(long number, int places) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, places - digits.length())) + digits;
    }
}
