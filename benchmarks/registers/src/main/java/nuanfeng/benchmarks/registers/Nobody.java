// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

import nuanfeng.table.TableFormat;
import nuanfeng.testkit.synthetic.Synthesis;

/** Files of a Guigang in which nobody lives: CSV as a program writes it, the same for the same seed. @param workers how many there are */
record Nobody(Path folder, int workers, long seed) {

    static final String PLACE = "450800";
    static final YearMonth MONTH = YearMonth.of(2022, 7);
    /** What others refer to. */
    static final List<String> BEFORE = List.of("brand", "enterprise", "outlet");
    static final List<String> DISTRICTS = List.of("450802", "450803", "450804", "450821", "450881");

    Path write(String type) throws IOException {
        Synthesis synthesis = Synthesis.of(seed, PLACE, DISTRICTS, workers, MONTH, TableFormat.CSV, List.of(), 1, List.of());
        Path file = folder.resolve(type + "." + workers + ".csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            synthesis.write(type, out);
        }
        return file;
    }
}
