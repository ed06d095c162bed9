// SPDX-License-Identifier: Apache-2.0
/** What one place says otherwise than another. */
package nuanfeng.shell.internal.difference;
