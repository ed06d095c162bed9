// SPDX-License-Identifier: Apache-2.0
/** Days that are worked and days that are off. */
package nuanfeng.shell.internal.calendar;
