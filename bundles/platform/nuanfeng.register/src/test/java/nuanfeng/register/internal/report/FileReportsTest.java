// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.report;

import nuanfeng.register.internal.database.Source;

/** Reports in H2, in a file. */
class FileReportsTest extends ReportsContract {

    @Override
    Source source() {
        return Source.file(folder.resolve("registers/records"), 10, 30);
    }
}
