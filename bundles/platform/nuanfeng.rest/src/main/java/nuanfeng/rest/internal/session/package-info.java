// SPDX-License-Identifier: Apache-2.0
/** Signing in and out, and who is signed in. */
package nuanfeng.rest.internal.session;
