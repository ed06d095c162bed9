// SPDX-License-Identifier: Apache-2.0
/** Reports that are kept: filled in, checked, handed in, taken. */
@Export
@Version("1.0.0")
package nuanfeng.filing;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
