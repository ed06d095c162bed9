// SPDX-License-Identifier: Apache-2.0
/** Who may do what, and where: accounts of persons, tokens of machines, who is signed in. */
@Export
@Version("1.0.0")
package nuanfeng.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
