// SPDX-License-Identifier: Apache-2.0
/** Accounts and tokens in the database of the registers. */
package nuanfeng.register.internal.access;
