// SPDX-License-Identifier: Apache-2.0
/** The console's files on the server. What they do is all in the browser, by the same addresses that any other consumer has. */
package nuanfeng.console.internal;
