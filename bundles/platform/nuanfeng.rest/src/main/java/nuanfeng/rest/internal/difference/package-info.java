// SPDX-License-Identifier: Apache-2.0
/** What one place says otherwise than another, in the forms in which that can be had. */
package nuanfeng.rest.internal.difference;
