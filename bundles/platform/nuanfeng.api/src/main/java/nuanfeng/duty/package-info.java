// SPDX-License-Identifier: Apache-2.0
/** What is owed: by whom, to whom, until which day. */
@Export
@Version("1.0.0")
package nuanfeng.duty;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
