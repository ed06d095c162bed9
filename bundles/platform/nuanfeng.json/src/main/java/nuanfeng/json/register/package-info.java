// SPDX-License-Identifier: Apache-2.0
/** How registers, their records and what is done with many of them look in JSON. */
@Export
@Version("0.1.0")
package nuanfeng.json.register;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
