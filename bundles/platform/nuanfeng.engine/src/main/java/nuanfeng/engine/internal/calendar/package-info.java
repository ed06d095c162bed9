// SPDX-License-Identifier: Apache-2.0
/** A room: days off, make-up workdays, and working days counted over them. */
package nuanfeng.engine.internal.calendar;
