// SPDX-License-Identifier: Apache-2.0
/** Working days: which they are, adding and counting them. */
package nuanfeng.rest.internal.calendar;
