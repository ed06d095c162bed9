// SPDX-License-Identifier: Apache-2.0
/**
 * Immutable editions: the content of every active bundle, bound to the places above it, and the way of one question through
 * it. Nothing here is synchronised, reads a clock other than the one it was given, or knows where bundles come from.
 */
package nuanfeng.core.internal.edition;
