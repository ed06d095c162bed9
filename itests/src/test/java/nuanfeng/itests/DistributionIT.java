// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The archive as an operator gets it: boots by itself, keeps to itself. */
class DistributionIT {

    private static final Distribution nuanfeng = Distribution.unpack();

    @BeforeAll
    static void start() {
        nuanfeng.start();
    }

    @AfterAll
    static void close() {
        nuanfeng.close();
    }

    @Test
    void bootsWithoutErrors() {
        assertFalse(nuanfeng.log().contains("| ERROR |"), nuanfeng::log);
    }

    @Test
    void fetchesNothing() throws IOException {
        Path fetched = nuanfeng.home().resolve("data/maven");
        if (Files.exists(fetched)) {
            try (Stream<Path> files = Files.walk(fetched)) {
                assertEquals(0, files.filter(file -> file.toString().endsWith(".jar")).count());
            }
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        InetAddress other = outside();
        if (other != null) {
            assertFalse(listens(other, nuanfeng.uri("/").getPort()), "REST");
            assertFalse(listens(other, nuanfeng.sshPort()), "console");
        }
        assertTrue(listens(InetAddress.getLoopbackAddress(), nuanfeng.uri("/").getPort()));
    }

    @Test
    void nobodyHasAPassword() throws IOException {
        try (Stream<String> lines = Files.lines(nuanfeng.home().resolve("etc/users.properties"))) {
            assertTrue(lines.allMatch(line -> line.isBlank() || line.startsWith("#")));
        }
    }

    private static InetAddress outside() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst()
                .orElse(null);
    }

    private static boolean listens(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
