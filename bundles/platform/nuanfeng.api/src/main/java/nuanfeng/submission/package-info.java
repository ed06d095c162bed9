// SPDX-License-Identifier: Apache-2.0
/** Who has handed in what is owed. */
@Export
@Version("1.0.0")
package nuanfeng.submission;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
