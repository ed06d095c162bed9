// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

/** What a day is for whoever works on it. */
public enum DayKind {
    /** A working day, make-up workdays included. */
    WORKING,
    /** A day off that is no festival proper: a weekend, or a day of an arrangement. */
    REST,
    /** 法定休假日. */
    FESTIVAL
}
