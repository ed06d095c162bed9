// SPDX-License-Identifier: Apache-2.0
/** What every command and completer does alike. */
package nuanfeng.shell.internal.command;
