// SPDX-License-Identifier: Apache-2.0
/**
 * Asking a question and reading the answer: a {@link nuanfeng.calculation.Case} goes in, a
 * {@link nuanfeng.calculation.Calculation} comes out, with its outcome, its trace and the citation of every number.
 */
@Export
@Version("1.1.0")
package nuanfeng.calculation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
