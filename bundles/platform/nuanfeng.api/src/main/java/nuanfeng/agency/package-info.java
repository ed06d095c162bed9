// SPDX-License-Identifier: Apache-2.0
/** Agencies and roles: who is responsible, under whatever name people know it. */
@Export
@Version("1.0.0")
package nuanfeng.agency;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
