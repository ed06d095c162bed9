// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** What a disk would not do, in words for whoever asked: without the path, which is the log's to know. */
final class DiskFault {

    private static final Logger LOG = LoggerFactory.getLogger("nuanfeng.lifecycle");

    private static final Phrases PHRASES = Phrases.beside(DiskFault.class);

    private DiskFault() {
    }

    /** Notes in the log what exactly failed. @return why, as the operating system says it */
    static Text why(IOException fault) {
        LOG.warn("The disk failed", fault);
        if (fault instanceof AccessDeniedException) {
            return PHRASES.say("fault-denied");
        }
        if (fault instanceof NoSuchFileException) {
            return PHRASES.say("fault-absent");
        }
        Optional<String> said = fault instanceof FileSystemException disk ? Optional.ofNullable(disk.getReason()) : Optional.empty();
        return said.map(reason -> PHRASES.say("fault-said", reason)).orElseGet(() -> PHRASES.say("fault-disk"));
    }
}
