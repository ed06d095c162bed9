// SPDX-License-Identifier: Apache-2.0
/** What keeps sensitive values unreadable and the history unforgeable: keys, sealed values, keyed digests of canonical JSON. */
package nuanfeng.register.internal.seal;
