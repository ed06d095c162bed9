// SPDX-License-Identifier: Apache-2.0
/** Answers for people and their spreadsheets: pages that can be printed, tables that can be opened. */
package nuanfeng.rest.internal.page;
