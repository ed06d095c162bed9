// SPDX-License-Identifier: Apache-2.0
/** How what all places say together looks in JSON: searching, looking ahead, what is missing. */
@Export
@Version("0.0.0")
package nuanfeng.json.outlook;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
