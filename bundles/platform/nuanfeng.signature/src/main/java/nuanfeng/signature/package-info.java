// SPDX-License-Identifier: Apache-2.0
/**
 * Detached signatures over whole policy bundles: who makes them, whom a server trusts, and what is wrong with one. A plain library; it knows
 * no store and asks no network.
 *
 * <p>Not part of the vocabulary that policies may use, and promised by nobody.
 */
@Export
@Version("0.1.0")
package nuanfeng.signature;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
