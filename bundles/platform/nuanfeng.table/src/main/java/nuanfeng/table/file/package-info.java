// SPDX-License-Identifier: Apache-2.0
/** Where files of rows are opened and begun, whatever their kind. */
@Export
@Version("0.1.0")
package nuanfeng.table.file;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
