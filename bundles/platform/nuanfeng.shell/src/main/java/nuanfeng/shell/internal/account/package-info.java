// SPDX-License-Identifier: Apache-2.0
/** Accounts of persons and tokens of programs, at the console. */
package nuanfeng.shell.internal.account;
