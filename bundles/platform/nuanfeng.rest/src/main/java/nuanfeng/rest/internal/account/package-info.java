// SPDX-License-Identifier: Apache-2.0
/** Accounts of persons and tokens of programs. */
package nuanfeng.rest.internal.account;
