// SPDX-License-Identifier: Apache-2.0
package nuanfeng.replay;

import java.util.List;
import java.util.Optional;

import nuanfeng.filing.KeptReport;

/**
 * A sheet that was made again of what stands in its report, in the report's own edition and layout.
 *
 * @param hash of the sheet as it is made today
 * @param files each that was kept
 * @param kept the sheet in JSON as it was kept; empty where it was not handed in yet
 * @param made the same as it is made today
 */
public record SheetReplay(KeptReport report, String hash, List<Copy> files, Optional<byte[]> kept, byte[] made) {

    public SheetReplay {
        files = List.copyOf(files);
    }

    /** @param made hash of the file as it is made today */
    public record Copy(String format, String kept, String made) {
    }

    /** Whether today's answers are those of then. */
    public boolean isEqual() {
        return hash.equals(report.hash());
    }
}
