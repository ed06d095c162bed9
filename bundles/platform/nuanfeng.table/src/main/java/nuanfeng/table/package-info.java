// SPDX-License-Identifier: Apache-2.0
/**
 * Sheets in and out: CSV, XLSX and JSON lines as streams of rows. A cell keeps what the file says, a text, a number or a day, and where it stands;
 * what it means is for whoever asked. Files are hostile until shown otherwise: nothing in one is fetched, calculated or expanded without limit,
 * and memory does not grow with the number of rows.
 *
 * <p>Not part of the vocabulary that policies may use, and promised by nobody.
 */
@Export
@Version("0.1.0")
package nuanfeng.table;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
