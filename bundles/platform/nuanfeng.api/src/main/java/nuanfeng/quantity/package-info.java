// SPDX-License-Identifier: Apache-2.0
/**
 * Exact numbers. A {@link nuanfeng.quantity.Quantity} is a ratio of two integers and never loses anything; only a named
 * {@link nuanfeng.quantity.Rounding} turns it into {@link nuanfeng.quantity.Money} or into a decimal of fixed length.
 */
@Export
@Version("1.1.0")
package nuanfeng.quantity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
