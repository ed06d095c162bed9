// SPDX-License-Identifier: Apache-2.0
/** How those who may do something look in JSON, and what is done by two of them. */
@Export
@Version("0.1.0")
package nuanfeng.json.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
