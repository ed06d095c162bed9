// SPDX-License-Identifier: Apache-2.0
/** What others are told, in the database. */
package nuanfeng.register.internal.outbox;
