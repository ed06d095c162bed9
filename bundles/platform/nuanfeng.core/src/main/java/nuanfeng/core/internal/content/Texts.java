// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.content;

/** The texts of the clauses of a place's own documents. */
public record Texts() {

    public static final Texts NONE = new Texts();
}
