// SPDX-License-Identifier: Apache-2.0
/** What is owed and by when: as a list, as a calendar to subscribe to, and by agency. */
package nuanfeng.rest.internal.duty;
