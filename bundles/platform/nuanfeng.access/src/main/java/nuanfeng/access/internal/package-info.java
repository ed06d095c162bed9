// SPDX-License-Identifier: Apache-2.0
/** Recognises persons and programs, keeps who is signed in, and hands accounts to those who may. */
package nuanfeng.access.internal;
