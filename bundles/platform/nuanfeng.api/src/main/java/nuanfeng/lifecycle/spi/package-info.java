// SPDX-License-Identifier: Apache-2.0
/**
 * What the module system does for the lifecycle: running the Java rules of a stored bundle in a class loader of their own.
 */
@Export
@Version("1.0.0")
package nuanfeng.lifecycle.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
