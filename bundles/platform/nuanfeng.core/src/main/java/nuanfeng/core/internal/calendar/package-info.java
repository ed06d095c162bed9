// SPDX-License-Identifier: Apache-2.0
/** Working days: the nation's arrangement, and the days of the places below laid over it. Knows no place and no day. */
package nuanfeng.core.internal.calendar;
