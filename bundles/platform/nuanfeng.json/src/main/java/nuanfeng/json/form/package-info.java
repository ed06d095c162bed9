// SPDX-License-Identifier: Apache-2.0
/** What forms are filled in with, in JSON. */
@Export
@Version("0.1.0")
package nuanfeng.json.form;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
