// SPDX-License-Identifier: Apache-2.0
/**
 * Reading policy: a {@link nuanfeng.library.PolicyLibrary} hands out immutable
 * {@link nuanfeng.library.Edition}s; everything that can be asked is asked of one edition, or of one {@link nuanfeng.library.Place} of it.
 */
@Export
@Version("2.0.0")
package nuanfeng.library;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
