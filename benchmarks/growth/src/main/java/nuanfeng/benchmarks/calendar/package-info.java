// SPDX-License-Identifier: Apache-2.0
/** What adding and counting working days costs, beside what it costs at all and beside what most teams would write. */
package nuanfeng.benchmarks.calendar;
