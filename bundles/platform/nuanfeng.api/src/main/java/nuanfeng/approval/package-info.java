// SPDX-License-Identifier: Apache-2.0
/** Changes of who speaks that one person prepares and another one approves. */
@Export
@Version("1.0.0")
package nuanfeng.approval;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
