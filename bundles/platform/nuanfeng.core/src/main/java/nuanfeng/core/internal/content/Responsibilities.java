// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.content;

/** The measures of a place, its agencies and the forms that pass between them. */
public record Responsibilities() {

    public static final Responsibilities NONE = new Responsibilities();
}
