// SPDX-License-Identifier: Apache-2.0
/** Reminds of what is to be handed in, and tells those who are to know: programs by a signed call, people by a mail that the office's own relay sends. */
package nuanfeng.exchange.internal.outbox;
