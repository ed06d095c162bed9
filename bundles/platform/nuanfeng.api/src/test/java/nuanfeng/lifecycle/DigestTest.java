// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {

    @Test
    void aFileAndItsBytesHaveOneDigest(@TempDir Path folder) throws IOException {
        byte[] bytes = new byte[200_000];
        assertEquals("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Digest.of(new byte[0]));
        assertEquals(Digest.of(bytes), Digest.of(Files.write(folder.resolve("x"), bytes)));
    }
}
