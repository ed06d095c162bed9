// SPDX-License-Identifier: Apache-2.0
/** Measures: what a place does, point by point, and who is responsible. */
@Export
@Version("1.0.0")
package nuanfeng.measure;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
