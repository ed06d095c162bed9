// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AC-23. The numbers are synthetic or printed in the standards; none is a living person's. */
class IdentifiersTest {

    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "450802189003071237"})
    void identityNumbersWithTheRightCheckDigit(String number) {
        assertTrue(Identifiers.isIdentityNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"450802189003071236", "11010519491231002x", "110105194912310021", "11010519491331002X", "11010519490229002X",
            "", "1101051949123100", "011010519491231002X", "110105194912310 2X", "１１０１０５１９４９１２３１００２Ｘ", "01010519491231002X",
            "160105194912310022", "990102194912310022"})
    void whatIsNoIdentityNumber(String number) {
        assertFalse(Identifiers.isIdentityNumber(number));
    }

    @Test
    void exactlyOneCheckDigitFits() {
        String body = "45080218900307123";
        long fitting = "0123456789X".chars().filter(check -> Identifiers.isIdentityNumber(body + (char) check)).count();
        assertEquals(1, fitting);
    }

    @Test
    void everySlipOfOneDigitOrOfTwoNeighboursIsSeen() {
        String number = "450802189003071237";
        for (int i = 0; i < number.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String slipped = number.substring(0, i) + digit + number.substring(i + 1);
                assertEquals(slipped.equals(number), Identifiers.isIdentityNumber(slipped), slipped);
            }
        }
        for (int i = 0; i < number.length() - 1; i++) {
            String swapped = number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
            assertEquals(swapped.equals(number), Identifiers.isIdentityNumber(swapped), swapped);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43"})
    void creditCodesWithTheRightCheckDigit(String code) {
        assertTrue(Identifiers.isCreditCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100S000100Y43", "91350100I000100Y43", "91350100M000100Y4", "91350100m000100y43",
            "", "91350100M000100Y430", "91350100M000100Y4S", "９1350100M000100Y43",
            "91ABCDEF0001000Y4B", "000000000000000000"})
    void whatIsNoCreditCode(String code) {
        assertFalse(Identifiers.isCreditCode(code));
    }

    /** Whatever the arithmetic says: the check character is found for each. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y4", "11350100M000100Y4", "A1350100M000100Y4", "N3350100M000100Y4", "Y1350100M000100Y4"})
    void everyDepartmentThatGivesCodesHasASign(String body) {
        assertEquals(1, fitting(body), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01350100M000100Y4", "B1350100M000100Y4", "X1350100M000100Y4", "9A350100M000100Y4", "90350100M000100Y4",
            "9135010AM000100Y4", "91A50100M000100Y4"})
    void aCodeOfAnotherFormFitsNoCheckCharacter(String body) {
        assertEquals(0, fitting(body), body);
    }

    private static long fitting(String body) {
        return CREDIT_ALPHABET.chars().filter(check -> Identifiers.isCreditCode(body + (char) check)).count();
    }

    /** Regions are judged before the check digit, births with it. */
    @ParameterizedTest
    @ValueSource(strings = {"16010519491231002", "99010219491231002", "45080217990307123", "45080221000307123", "45080219000229123"})
    void anIdentityNumberOfAnotherFormFitsNoCheckDigit(String body) {
        assertEquals(0, "0123456789X".chars().filter(check -> Identifiers.isIdentityNumber(body + (char) check)).count(), body);
    }

    @Test
    void exactlyOneCheckCharacterFitsAndEverySlipIsSeen() {
        String code = "91350100M000100Y43";
        for (int i = 0; i < code.length(); i++) {
            for (char c : CREDIT_ALPHABET.toCharArray()) {
                String slipped = code.substring(0, i) + c + code.substring(i + 1);
                assertEquals(slipped.equals(code), Identifiers.isCreditCode(slipped), slipped);
            }
        }
    }
}
