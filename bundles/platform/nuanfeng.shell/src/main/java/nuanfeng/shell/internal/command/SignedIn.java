// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

/**
 * Somebody who signed in at the console, as its session remembers it.
 *
 * @param secret of their session; whoever prints the variables of the console does not see it
 */
record SignedIn(String secret) {

    /** The variable of the console's session in which it stands. */
    static final String VARIABLE = "nuanfeng.account";

    @Override
    public String toString() {
        return "***";
    }
}
