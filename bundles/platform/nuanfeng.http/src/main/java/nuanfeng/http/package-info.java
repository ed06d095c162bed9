// SPDX-License-Identifier: Apache-2.0
/**
 * The server's door: how requests come in and answers go out, whoever stands behind it. What the platform tells it about them
 * is a {@link nuanfeng.http.Doorkeeper}. Promised by nobody outside the platform.
 */
@Export
@Version("0.1.0")
package nuanfeng.http;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
