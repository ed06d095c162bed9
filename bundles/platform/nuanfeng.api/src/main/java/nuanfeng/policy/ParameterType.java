// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

/** What kind of value a parameter holds, and with it the Java type of {@link Setting#value()}. */
public enum ParameterType {
    /** A share, written as a decimal: 0.4 % is {@code 0.004}. {@link nuanfeng.quantity.Quantity}. */
    RATE,
    /** Yuan, per the setting's unit. {@link nuanfeng.quantity.Quantity}. */
    MONEY,
    /** Any other number with a unit. {@link nuanfeng.quantity.Quantity}. */
    QUANTITY,
    /** A whole number. {@link nuanfeng.quantity.Quantity}. */
    INTEGER,
    /** {@link Boolean}. */
    BOOLEAN,
    /** One word of a closed list. {@link String}. */
    CODE,
    /** Several words of a closed list, in the order given. {@code List<String>}. */
    CODES,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link nuanfeng.quantity.Rounding}. */
    ROUNDING,
    /** {@link String}. */
    TEXT,
    /** {@link Table}. */
    TABLE
}
