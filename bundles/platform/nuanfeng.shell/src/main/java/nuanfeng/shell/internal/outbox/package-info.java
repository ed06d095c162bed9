// SPDX-License-Identifier: Apache-2.0
/** What others are told, at the console. */
package nuanfeng.shell.internal.outbox;
