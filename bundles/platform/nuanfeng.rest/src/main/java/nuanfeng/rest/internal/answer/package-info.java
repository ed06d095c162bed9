// SPDX-License-Identifier: Apache-2.0
/**
 * How answers leave: whole bodies with their entity tags, and everything that is no answer as {@code application/problem+json}
 * (RFC 9457), told in one place. No stack trace and no class name ever leaves through here.
 */
package nuanfeng.rest.internal.answer;
