// SPDX-License-Identifier: Apache-2.0
/** What others are told, and what is reminded of. */
package nuanfeng.rest.internal.outbox;
