// SPDX-License-Identifier: Apache-2.0
/** What others are told: kept until it has left, written once, handed to each of those who are to know. */
@Export
@Version("1.0.0")
package nuanfeng.outbox;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
