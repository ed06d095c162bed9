// SPDX-License-Identifier: Apache-2.0
/** Signing in at an OpenID Connect provider: code flow with PKCE, state and nonce. Knows no account and no role. */
package nuanfeng.access.internal.oidc;
