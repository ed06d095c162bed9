// SPDX-License-Identifier: Apache-2.0
package nuanfeng.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    private static final String SIXTY = "123456789012345678901234567890123456789012345678901234567890";

    @ParameterizedTest
    @CsvSource({"0, 0", "0.10, 0.1", "-3, -3", "70015, 70015", "00012, 12", "-0.00, 0", "0.000000000000000000000000000001, "
            + "0.000000000000000000000000000001", "9223372036854775807, 9223372036854775807", "-9223372036854775808, -9223372036854775808",
            "9223372036854775808, 9223372036854775808", "100, 100", "120.50, 120.5"})
    void aPlainDecimalIsReadExactly(String text, String shown) {
        assertEquals(shown, Quantity.parse(text).toString());
        assertEquals(0, new BigDecimal(text).compareTo(new BigDecimal(Quantity.parse(text).toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "1.", ".5", "-.5", "+1", "1e3", "1E3", "0x10", " 1", "1 ", "1,5", "1_000", "--1", "1.2.3",
            "NaN", "Infinity", "１２", "٣", "1d", "½", "\u00001"})
    void anythingElseIsNoNumber(String text) {
        assertThrows(IllegalArgumentException.class, () -> Quantity.parse(text));
    }

    @Test
    void sixtyDigitsAreReadAndOneMoreIsNot() {
        assertEquals(SIXTY, Quantity.parse(SIXTY).toString());
        assertEquals("-" + SIXTY, Quantity.parse("-" + SIXTY).toString());
        assertEquals("-0." + SIXTY.substring(1), Quantity.parse("-0." + SIXTY.substring(1)).toPlainString(0) + "0");
        assertThrows(IllegalArgumentException.class, () -> Quantity.parse(SIXTY + "1"));
        assertThrows(IllegalArgumentException.class, () -> Quantity.parse("1".repeat(1_000_000)));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(new BigDecimal("1e1000000000")));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(new BigDecimal("1e-1000000000")));
    }

    @Test
    void aRefusedTextIsNotRepeatedAtLength() {
        String message = assertThrows(IllegalArgumentException.class, () -> Quantity.parse("9".repeat(100_000))).getMessage();
        assertTrue(message.length() < 120, message);
    }

    @Test
    void aRatioNeedsSomethingBelow() {
        assertThrows(ArithmeticException.class, () -> Quantity.ofRatio(1, 0));
        assertThrows(ArithmeticException.class, () -> Quantity.ONE.dividedBy(Quantity.ZERO));
        assertThrows(ArithmeticException.class, () -> Quantity.ofRatio(Long.MIN_VALUE, 3).dividedBy(Quantity.parse("-0.00")));
        assertEquals(Quantity.parse("9223372036854775808"), Quantity.ofRatio(Long.MIN_VALUE, -1));
        assertEquals(Quantity.ONE, Quantity.ofRatio(Long.MIN_VALUE, Long.MIN_VALUE));
    }

    @Test
    void equalValuesAreEqualHoweverTheyCameAbout() {
        Quantity[] halves = {Quantity.parse("0.5"), Quantity.parse("0.500"), Quantity.ofRatio(1, 2), Quantity.ofRatio(-7, -14),
                Quantity.ofDecimal(5, 1), Quantity.of(new BigDecimal("5e-1")), Quantity.ONE.dividedBy(Quantity.of(2)),
                Quantity.parse(SIXTY).dividedBy(Quantity.parse(SIXTY).times(2))};
        for (Quantity left : halves) {
            for (Quantity right : halves) {
                assertEquals(left, right);
                assertEquals(left.hashCode(), right.hashCode());
                assertEquals(0, left.compareTo(right));
            }
        }
        assertEquals(Quantity.ZERO.hashCode(), Quantity.parse("-0.000").hashCode());
        assertNotEquals(Quantity.ONE, 1L);
        assertFalse(Quantity.ONE.equals(Quantity.ofRatio(Long.MAX_VALUE, Long.MAX_VALUE - 1)));
    }

    @Test
    void divisionByTwelveAndByTheWorkingDaysOfAMonthLosesNothing() {
        Quantity monthly = Quantity.of(70015).dividedBy(Quantity.of(12));
        assertEquals(Quantity.of(70015), monthly.times(12));
        assertEquals("5834.583333333333", monthly.toString());
        assertEquals(Quantity.of(200), Quantity.of(4350).dividedBy(Quantity.parse("21.75")));
        assertEquals(new Money(7002), monthly.times(3).times(Quantity.parse("0.004")).toMoney(Rounding.parse("HALF_UP 2")));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "1, 2, 1.00", "0.125, 2, 0.125", "100, 0, 100", "1000000, 2, 1000000.00", "-0.5, 0, -0.5", "0, 2, 0.00"})
    void aPlainStringHasAtLeastTheDecimalsAskedFor(String text, int decimals, String shown) {
        assertEquals(shown, Quantity.parse(text).toPlainString(decimals));
    }

    @Test
    void onlyNumbersWithoutAFiniteDecimalAreCut() {
        assertTrue(Quantity.ofRatio(7, 1 << 20).isDecimal());
        assertTrue(Quantity.ofRatio(21, 12 * 7).isDecimal());
        assertTrue(Quantity.ZERO.dividedBy(Quantity.of(7)).isDecimal());
        assertFalse(Quantity.ofRatio(1, 3).isDecimal());
        assertEquals("0.333333333333", Quantity.ofRatio(1, 3).toString());
        assertEquals("-0.666666666667", Quantity.ofRatio(-2, 3).toString());
        assertEquals("0.00000095367431640625", Quantity.ofRatio(1, 1 << 20).toString());
    }

    @Test
    void aWholeNumberIsHandedOutAsOne() {
        assertEquals(3, Quantity.parse("3.000").toLongExact());
        assertEquals(Long.MIN_VALUE, Quantity.of(Long.MIN_VALUE).toLongExact());
        assertThrows(ArithmeticException.class, () -> Quantity.parse("3.5").toLongExact());
        assertThrows(ArithmeticException.class, () -> Quantity.of(Long.MAX_VALUE).plus(Quantity.ONE).toLongExact());
    }

    @Test
    void anAmountThatDoesNotFitIsRefusedAndNeverWraps() {
        Rounding fen = Rounding.parse("HALF_UP 2");
        assertEquals(new Money(Long.MAX_VALUE), Quantity.ofRatio(Long.MAX_VALUE, 100).toMoney(fen));
        assertThrows(ArithmeticException.class, () -> Quantity.ofRatio(Long.MAX_VALUE, 100).plus(Quantity.parse("0.01")).toMoney(fen));
        assertThrows(ArithmeticException.class, () -> Quantity.of(Long.MAX_VALUE).toMoney(fen));
        assertEquals(new Money(Long.MIN_VALUE), Quantity.ofRatio(Long.MIN_VALUE, 100).toMoney(fen));
    }

    @Test
    void aRoundingThatKeepsMoreThanFenGivesMoneyOnlyWhereNothingIsLeft() {
        assertEquals(new Money(12), Quantity.parse("0.12").toMoney(Rounding.parse("HALF_UP 4")));
        assertThrows(ArithmeticException.class, () -> Quantity.parse("0.123").toMoney(Rounding.parse("HALF_UP 4")));
        assertEquals(new Money(13100), Quantity.parse("131.20").toMoney(Rounding.parse("HALF_UP 0")));
    }

    @Test
    void aNumberOfAnyLengthCanBeRounded() {
        Quantity large = Quantity.parse(SIXTY).times(Quantity.parse(SIXTY)).dividedBy(Quantity.of(7));
        BigInteger sixty = new BigInteger(SIXTY);
        BigInteger expected = new Fraction(sixty.multiply(sixty), BigInteger.valueOf(7)).scaled(java.math.RoundingMode.HALF_UP, 18);
        assertEquals(new BigDecimal(expected, 18).stripTrailingZeros().toPlainString(),
                large.rounded(Rounding.parse("HALF_UP 18")).toString());
    }

    /** openfisca-core#1378: eight francs were lost in sixty-eight millions. */
    @Test
    void sixtyEightMillionStayWhatTheyAre() {
        assertEquals("68212208", Quantity.parse("68212208").toString());
        assertEquals(new Money(6_821_220_800L), Quantity.parse("68212208").toMoney(Rounding.parse("HALF_UP 2")));
        assertEquals("68212208", Quantity.parse("68212200").plus(Quantity.of(8)).toString());
        assertEquals("68212208.00", Quantity.parse("68212208").toMoney(Rounding.parse("HALF_UP 2")).toString());
    }
}
