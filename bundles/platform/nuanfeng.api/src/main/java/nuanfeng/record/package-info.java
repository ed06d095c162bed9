// SPDX-License-Identifier: Apache-2.0
/**
 * Records: the rows of the registers, made, read, changed, ended and erased. What kinds of them there are, and what each asks of a row,
 * says policy ({@code nuanfeng.register}); here they are kept, with their history, for whoever may see them.
 */
@Export
@Version("1.0.0")
package nuanfeng.record;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
