// SPDX-License-Identifier: Apache-2.0
/** Forms as they are printed or put into files: what a person sees, in one place, whatever the file. */
@Export
@Version("1.0.0")
package nuanfeng.sheet;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
