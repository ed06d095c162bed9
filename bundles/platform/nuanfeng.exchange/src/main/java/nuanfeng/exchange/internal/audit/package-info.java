// SPDX-License-Identifier: Apache-2.0
/** Who did what on this server, as a file whose lines hold together. */
package nuanfeng.exchange.internal.audit;
