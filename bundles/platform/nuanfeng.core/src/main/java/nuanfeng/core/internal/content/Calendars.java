// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.content;

/** The days off and make-up workdays that a place announces. */
public record Calendars() {

    public static final Calendars NONE = new Calendars();
}
