// SPDX-License-Identifier: Apache-2.0
/** A room: the documents that policies cite, with the texts of their clauses. */
package nuanfeng.engine.internal.document;
