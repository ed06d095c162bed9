// SPDX-License-Identifier: Apache-2.0
/** Forms as workbooks: drawn, or filled into what a clerk drew. */
package nuanfeng.table.internal.form;
