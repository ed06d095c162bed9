// SPDX-License-Identifier: Apache-2.0
/** The records themselves: what a type asks of the store, how a version is written, chained, read, found and erased. */
package nuanfeng.register.internal.record;
