// SPDX-License-Identifier: Apache-2.0
/** The values of a place, with their clauses. */
package nuanfeng.rest.internal.parameter;
