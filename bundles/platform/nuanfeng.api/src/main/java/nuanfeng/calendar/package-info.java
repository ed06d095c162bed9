// SPDX-License-Identifier: Apache-2.0
/**
 * Working days as policy. A {@link nuanfeng.calendar.WorkingDays} is the calendar of one place: the nation's arrangement with the
 * days of the place, and of the places between, laid over it. How a limit that ends on a day off is treated stands in
 * {@link nuanfeng.calendar.Shift}, {@link nuanfeng.calendar.FilingWindow} and {@link nuanfeng.calendar.HourLimit}, each with its
 * clause. Everything here is pure and immutable.
 */
@Export
@Version("2.0.0")
package nuanfeng.calendar;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
