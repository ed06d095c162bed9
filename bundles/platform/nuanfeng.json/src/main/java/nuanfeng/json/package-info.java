// SPDX-License-Identifier: Apache-2.0
/**
 * How the words of the platform look in JSON, once, for whoever writes it: the interface, the shell. Written member by member,
 * without reflection: what stands in an answer stands here. Amounts, rates and quantities are decimal strings; days, months and
 * moments ISO texts.
 *
 * <p>Not part of the vocabulary that policies may use: the shapes are promised by the REST contract, these classes by nobody.
 */
@Export
@Version("0.1.0")
package nuanfeng.json;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
