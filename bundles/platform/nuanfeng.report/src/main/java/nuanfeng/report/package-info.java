// SPDX-License-Identifier: Apache-2.0
/**
 * Answers for people and their spreadsheets: pages that can be printed, tables that can be opened. What a page looks like stands in
 * text files beside these classes, what it says comes from an edition.
 *
 * <p>Not part of the vocabulary that policies may use, and promised by nobody.
 */
@Export
@Version("0.1.0")
package nuanfeng.report;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
