// SPDX-License-Identifier: Apache-2.0
/** The values of a place on a day. */
@Export
@Version("1.0.0")
package nuanfeng.parameter;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
