// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a disk would not do, in words for whoever asked: without the path, which is the log's to know. */
final class DiskFault {

    private static final Logger LOG = LoggerFactory.getLogger("nuanfeng.lifecycle");

    private DiskFault() {
    }

    /** Notes in the log what exactly failed. @return why, as the operating system says it */
    static String why(IOException fault) {
        LOG.warn("The disk failed", fault);
        if (fault instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (fault instanceof NoSuchFileException) {
            return "a file or folder is missing";
        }
        return fault instanceof FileSystemException disk ? Optional.ofNullable(disk.getReason()).orElse("the disk failed") : "the disk failed";
    }
}
