// SPDX-License-Identifier: Apache-2.0
/** The measures of a place, point by point. */
package nuanfeng.rest.internal.measure;
