// SPDX-License-Identifier: Apache-2.0
/** What is owed, and by when. */
package nuanfeng.shell.internal.duty;
