// SPDX-License-Identifier: Apache-2.0
/** The documents that policy speaks from, clause by clause. */
package nuanfeng.rest.internal.document;
