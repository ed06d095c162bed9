// SPDX-License-Identifier: Apache-2.0
/** Documents and their clauses. */
package nuanfeng.shell.internal.document;
