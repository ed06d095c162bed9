// SPDX-License-Identifier: Apache-2.0
/** Who is served. */
package nuanfeng.rest.internal.place;
