// SPDX-License-Identifier: Apache-2.0
/** The documents that policy speaks from: their clauses, and the words of these. */
@Export
@Version("1.0.0")
package nuanfeng.document;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
