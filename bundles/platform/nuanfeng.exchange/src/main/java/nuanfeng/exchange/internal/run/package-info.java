// SPDX-License-Identifier: Apache-2.0
/** Monthly runs: records are asked about, results are kept. */
package nuanfeng.exchange.internal.run;
