// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

import org.junit.jupiter.api.Test;

import nuanfeng.policy.Text;

class DiskFaultTest {

    private static final String PATH = "/srv/secret/store/aa";

    @Test
    void theAskerIsToldWhyAndNeverWhere() {
        for (IOException fault : List.of(new FileSystemException(PATH, null, "Read-only file system"), new FileSystemException(PATH), new AccessDeniedException(PATH),
                new NoSuchFileException(PATH), new IOException(PATH))) {
            String why = DiskFault.why(fault).in(true);
            assertFalse(why.contains("/") || why.contains("Exception") || why.contains("java"), why);
        }
        assertEquals(Text.of("操作系统报告“Read-only file system”", "Read-only file system"), DiskFault.why(new FileSystemException(PATH, null, "Read-only file system")));
    }
}
