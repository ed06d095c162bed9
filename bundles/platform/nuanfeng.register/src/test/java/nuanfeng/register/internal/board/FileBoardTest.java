// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.board;

import nuanfeng.register.internal.database.Source;

/** The board in H2, in a file. */
class FileBoardTest extends BoardContract {

    @Override
    Source source() {
        return Source.file(folder.resolve("registers/records"), 10, 30);
    }
}
