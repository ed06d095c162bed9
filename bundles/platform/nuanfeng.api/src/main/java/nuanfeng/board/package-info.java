// SPDX-License-Identifier: Apache-2.0
/** Jobs that several servers on one database share: cut into parts, each of which is done by one of them, once. */
@Export
@Version("1.0.0")
package nuanfeng.board;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
