// SPDX-License-Identifier: Apache-2.0
/** Who did what on this server, as one file for whoever audits it. */
@Export
@Version("1.0.0")
package nuanfeng.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
