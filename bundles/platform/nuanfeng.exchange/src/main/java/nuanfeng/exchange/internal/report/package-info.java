// SPDX-License-Identifier: Apache-2.0
/** Reports: filled in from records, put together, read in again, led through their life. */
package nuanfeng.exchange.internal.report;
