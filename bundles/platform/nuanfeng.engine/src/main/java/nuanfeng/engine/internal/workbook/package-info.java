// SPDX-License-Identifier: Apache-2.0
/** Turns a drawn workbook into rows and cells, or refuses it. What is not known is refused or left out: nothing of the file passes through unread. */
package nuanfeng.engine.internal.workbook;
