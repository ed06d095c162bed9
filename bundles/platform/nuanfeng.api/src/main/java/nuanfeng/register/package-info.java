// SPDX-License-Identifier: Apache-2.0
/** Registers: what kinds of records a place keeps, field by field, and whether a row fits its kind. Where rows are kept is not told here. */
@Export
@Version("1.0.0")
package nuanfeng.register;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
