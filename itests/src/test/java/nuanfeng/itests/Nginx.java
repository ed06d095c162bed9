// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A real nginx, as it is installed, in a folder of its own; it calls itself by a certificate that only its own clients know. */
final class Nginx implements AutoCloseable {

    private static final String NAME = "localhost";
    private static final char[] PASSWORD = "certificate".toCharArray();

    private final Path folder;
    private final int port;
    private final KeyStore store;
    private final Process process;

    private Nginx(Path folder, int port, KeyStore store, Process process) {
        this.folder = folder;
        this.port = port;
        this.store = store;
        this.process = process;
    }

    private static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin")).map(each -> Path.of(each, "nginx")).filter(Files::isExecutable).findFirst();
    }

    static boolean isInstalled() {
        return program().isPresent();
    }

    /**
     * Starts it with that server, which listens elsewhere and has another certificate, and is otherwise as it is written.
     *
     * @param behind port of what it stands before
     * @param from address from which it asks there
     */
    static Nginx of(String server, int behind, String from) throws IOException, GeneralSecurityException, InterruptedException {
        Path folder = Files.createTempDirectory("nginx");
        KeyStore store = certificate(folder);
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String own = server.replace("listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl; proxy_bind " + from + ";").replace("policy.example;", NAME + ";")
                .replace("/etc/ssl/policy.example", folder.resolve("own").toString()).replace("127.0.0.1:8181", "127.0.0.1:" + behind);
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; %s pid %s/pid; error_log %s/error.log; worker_processes 1;
                events { worker_connections 64; }
                http { access_log off; client_body_temp_path %s/body; proxy_temp_path %s/proxy; fastcgi_temp_path %s/f; uwsgi_temp_path %s/u; scgi_temp_path %s/s;
                %s }
                """.formatted("root".equals(System.getProperty("user.name")) ? "user root;" : "", folder, folder, folder, folder, folder, folder, folder, own));
        Process process = new ProcessBuilder(program().orElseThrow().toString(), "-p", folder.toString(), "-c", folder.resolve("nginx.conf").toString(), "-e", folder.resolve("error.log").toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        Nginx nginx = new Nginx(folder, port, store, process);
        nginx.await();
        return nginx;
    }

    private static KeyStore certificate(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("own.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-genkeypair", "-alias", NAME, "-keyalg", "EC", "-groupname", "secp256r1", "-dname",
                "CN=" + NAME, "-ext", "SAN=dns:" + NAME + ",ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", new String(PASSWORD))
                .redirectErrorStream(true).redirectOutput(folder.resolve("keytool").toFile()).start();
        if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
            throw new IOException(Files.readString(folder.resolve("keytool")));
        }
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
        Files.writeString(folder.resolve("own.pem"), pem("CERTIFICATE", store.getCertificate(NAME).getEncoded()));
        Files.writeString(folder.resolve("own.key"), pem("PRIVATE KEY", store.getKey(NAME, PASSWORD).getEncoded()));
        return store;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private void await() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (process.isAlive() && System.nanoTime() < end) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                return;
            } catch (IOException e) {
                Distribution.pause(20);
            }
        }
        throw new IOException("nginx does not listen: " + Files.readString(folder.resolve("said")));
    }

    int port() {
        return port;
    }

    URI uri(String path) {
        return URI.create(origin() + path);
    }

    /** What pages that come through it say they are of. */
    String origin() {
        return "https://" + NAME + ":" + port;
    }

    SSLContext trust() {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            KeyStore known = KeyStore.getInstance("PKCS12");
            known.load(null, PASSWORD);
            known.setCertificateEntry(NAME, store.getCertificate(NAME));
            trust.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    HttpClient client() {
        return HttpClient.newBuilder().sslContext(trust()).version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
