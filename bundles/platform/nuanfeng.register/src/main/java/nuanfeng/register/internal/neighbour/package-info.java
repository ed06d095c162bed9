// SPDX-License-Identifier: Apache-2.0
/** What a type asks of a record among the others: that no other says the same, that periods do not overlap. */
package nuanfeng.register.internal.neighbour;
