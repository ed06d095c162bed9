// SPDX-License-Identifier: Apache-2.0
/**
 * How policy comes, is checked, begins to speak and goes: intake, gate, plan, activation, rollback, removal, log.
 * The same interface serves REST, the shell, the {@code deploy/} folder and features.
 */
@Export
@Version("1.0.0")
package nuanfeng.lifecycle;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
