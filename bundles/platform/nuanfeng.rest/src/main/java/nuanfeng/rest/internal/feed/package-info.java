// SPDX-License-Identifier: Apache-2.0
/** What is owed, as calendar programs read it: iCalendar (RFC 5545). */
package nuanfeng.rest.internal.feed;
