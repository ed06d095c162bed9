// SPDX-License-Identifier: Apache-2.0
/**
 * Filled forms as files of every format: one call, the same bytes wherever and whenever it is made.
 *
 * <p>Not part of the vocabulary that policies may use, and promised by nobody.
 */
@Export
@Version("0.1.0")
package nuanfeng.print;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
