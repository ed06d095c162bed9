// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.access;

import nuanfeng.register.internal.database.Source;

/** Accounts in H2, in a file. */
class FileAccountsTest extends AccountsContract {

    @Override
    Source source() {
        return Source.file(folder.resolve("registers/records"), 10, 30);
    }
}
