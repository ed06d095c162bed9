// SPDX-License-Identifier: Apache-2.0
/** Forms as files that spreadsheets open: the same form is the same bytes, wherever and whenever it is written. */
@Export
@Version("0.1.0")
package nuanfeng.table.sheet;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
