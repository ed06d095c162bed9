// SPDX-License-Identifier: Apache-2.0
/** The values of a place as a sheet, and a new version of the place from a sheet in which some were changed. */
package nuanfeng.rest.internal.values;
