// SPDX-License-Identifier: Apache-2.0
/**
 * Sheets as offices make them, read against a record type: where the table begins and ends, which column is which field, what a cell means by the
 * type of its field. What had to be repaired is told, what could mean two things is asked, what a spreadsheet has destroyed is refused, each with
 * the address of its cell.
 *
 * <p>Not part of the vocabulary that policies may use, and promised by nobody.
 */
@Export
@Version("0.1.0")
package nuanfeng.table.record;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
