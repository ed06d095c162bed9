// SPDX-License-Identifier: Apache-2.0
/** Over all places of an edition at once: what lies ahead, what is missing, where something is said. */
@Export
@Version("1.0.0")
package nuanfeng.outlook;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
