// SPDX-License-Identifier: Apache-2.0
/** Work that takes longer than a request: taken in at once, done one after the other, stopped and gone on with, and told about while it lasts. */
@Export
@Version("1.0.0")
package nuanfeng.job;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
