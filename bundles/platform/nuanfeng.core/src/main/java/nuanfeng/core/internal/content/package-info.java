// SPDX-License-Identifier: Apache-2.0
/** The content of one policy bundle as it was read: well-formed, positions kept, nothing bound yet. */
package nuanfeng.core.internal.content;
