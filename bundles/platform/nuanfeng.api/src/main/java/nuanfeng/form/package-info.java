// SPDX-License-Identifier: Apache-2.0
/** The forms of places. */
@Export
@Version("1.0.0")
package nuanfeng.form;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
