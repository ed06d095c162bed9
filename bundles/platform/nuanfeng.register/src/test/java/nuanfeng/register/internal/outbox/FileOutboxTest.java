// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.outbox;

import nuanfeng.register.internal.database.Source;

/** The outbox in H2, in a file. */
class FileOutboxTest extends OutboxContract {

    @Override
    Source source() {
        return Source.file(folder.resolve("registers/records"), 10, 30);
    }
}
