// SPDX-License-Identifier: Apache-2.0
/** The font of what is printed, in a bundle of its own, so that a site can put another in its place. */
@Export
@Version("1.0.0")
package nuanfeng.font;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
