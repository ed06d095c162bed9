// SPDX-License-Identifier: Apache-2.0
/**
 * Law in, answers out: {@link nuanfeng.engine.PolicyReader} reads and checks bundles, {@link nuanfeng.engine.RuleCode} makes their
 * Java rules, {@link nuanfeng.engine.PolicyEdition} binds policies to one another and answers. A plain library: it writes nothing,
 * holds no lock and takes the time from the clock it is given.
 *
 * <p>Not part of the vocabulary that policies may use.
 */
@Export
@Version("0.1.0")
package nuanfeng.engine;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
