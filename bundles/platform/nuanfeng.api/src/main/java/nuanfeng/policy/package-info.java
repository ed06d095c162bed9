// SPDX-License-Identifier: Apache-2.0
/**
 * What a policy says: places, dated and cited settings, documents. Values here are immutable and never null.
 */
@Export
@Version("1.0.0")
package nuanfeng.policy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
