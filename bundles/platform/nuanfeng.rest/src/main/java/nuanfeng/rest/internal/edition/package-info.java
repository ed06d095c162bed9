// SPDX-License-Identifier: Apache-2.0
/** What speaks, and what spoke. */
package nuanfeng.rest.internal.edition;
