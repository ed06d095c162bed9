// SPDX-License-Identifier: Apache-2.0
/** What was answered, asked again; what rested on a value. */
@Export
@Version("1.0.0")
package nuanfeng.replay;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
