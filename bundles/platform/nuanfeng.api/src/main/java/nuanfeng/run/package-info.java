// SPDX-License-Identifier: Apache-2.0
/** Runs: which questions are put to the records of a place period by period, and what is kept of the answers. */
@Export
@Version("1.0.0")
package nuanfeng.run;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
