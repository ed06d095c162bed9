// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import nuanfeng.register.internal.database.Source;

/** Records in H2, in a file. */
class FileFollowingTest extends FollowingContract {

    @Override
    Source source() {
        return Source.file(folder.resolve("registers/records"), 10, 30);
    }
}
