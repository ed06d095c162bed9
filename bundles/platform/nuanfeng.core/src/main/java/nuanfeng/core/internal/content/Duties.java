// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.content;

/** The duties and statutory clocks that a place lays down. */
public record Duties() {

    public static final Duties NONE = new Duties();
}
