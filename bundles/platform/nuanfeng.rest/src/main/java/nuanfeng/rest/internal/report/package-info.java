// SPDX-License-Identifier: Apache-2.0
/** Reports: filled in, checked, handed in, taken or sent back, corrected. */
package nuanfeng.rest.internal.report;
