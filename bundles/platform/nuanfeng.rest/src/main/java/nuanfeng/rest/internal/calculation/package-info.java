// SPDX-License-Identifier: Apache-2.0
/** The questions that can be asked of a place, and their answers. */
package nuanfeng.rest.internal.calculation;
