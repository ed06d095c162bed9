// SPDX-License-Identifier: Apache-2.0
/**
 * What a code city implements: a {@link nuanfeng.policy.spi.Rule} that sees nothing but its
 * {@link nuanfeng.policy.spi.Worksheet}. The only packages that a policy bundle may import are the exported packages of
 * {@code nuanfeng.api} and those of the plain JDK that the gate allows.
 */
@Export
@Version("1.1.0")
package nuanfeng.policy.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
