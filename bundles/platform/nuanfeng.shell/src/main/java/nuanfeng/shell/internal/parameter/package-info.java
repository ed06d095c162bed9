// SPDX-License-Identifier: Apache-2.0
/** What a place says, key by key. */
package nuanfeng.shell.internal.parameter;
