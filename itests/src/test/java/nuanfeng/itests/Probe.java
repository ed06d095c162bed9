// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/** Looks into the container through a foreign bundle that watches the others; see {@code nuanfeng.itests.probe}. */
final class Probe {

    /** Where the platform installs the bundles whose rules it runs. */
    static final String RULES = "nuanfeng:";

    private static final String NAME = "nuanfeng.itests.probe";
    private static final String DEPLOYED = "probes/probe.jar";

    private final int port;

    private Probe(int port) {
        this.port = port;
    }

    /** A bundle as the container sees it. */
    record Installed(long id, String name, String version, int state, String location, long lastModified) {

        boolean isRules() {
            return location.startsWith(RULES);
        }
    }

    /** Something that happened to a bundle or a service of it. */
    record Event(String kind, String name, String location) {
    }

    /** Puts the probe into a folder of its own, from which the container installs it, unless it is there. */
    static Probe into(Distribution server) {
        Path home = server.home();
        if (Files.exists(home.resolve(DEPLOYED))) {
            return of(server);
        }
        try {
            Files.createDirectories(home.resolve("probes"));
            server.setting("org.apache.felix.fileinstall-probes.cfg", "felix.fileinstall.dir", "${karaf.base}/probes")
                    .setting("org.apache.felix.fileinstall-probes.cfg", "felix.fileinstall.tmpdir", "${karaf.data}/probes")
                    .setting("org.apache.felix.fileinstall-probes.cfg", "felix.fileinstall.poll", "200");
            Path draft = Files.createTempFile(home, "probe", ".part");
            try (OutputStream out = Files.newOutputStream(draft); JarOutputStream jar = new JarOutputStream(out, manifest())) {
                Path classes = Path.of(Probe.class.getProtectionDomain().getCodeSource().getLocation().getPath());
                try (Stream<Path> files = Files.list(classes.resolve("nuanfeng/itests/probe"))) {
                    for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                        jar.putNextEntry(new JarEntry("nuanfeng/itests/probe/" + file.getFileName()));
                        Files.copy(file, jar);
                        jar.closeEntry();
                    }
                }
            }
            Files.move(draft, home.resolve(DEPLOYED), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(server);
    }

    /** The probe that a server has already, once it answers and has come to rest: what it sees does not change by itself any more. */
    static Probe of(Distribution server) {
        AtomicReference<Probe> found = new AtomicReference<>();
        server.until("the probe is there", () -> answering(server.home().resolve("probe.port")).map(probe -> {
            found.set(probe);
            return true;
        }).orElse(false));
        return found.get();
    }

    /** Empty as long as it starts, or as nobody listens where the probe of the server's last life did. */
    private static Optional<Probe> answering(Path port) {
        try {
            Probe probe = new Probe(Integer.parseInt(Files.readString(port)));
            return probe.bundles().stream().anyMatch(each -> each.name().equals(NAME) && each.state() == Bundle.ACTIVE)
                    ? Optional.of(probe) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    List<Installed> bundles() {
        return ask("bundles").map(line -> line.split("\t"))
                .map(cells -> new Installed(Long.parseLong(cells[0]), cells[1], cells[2], Integer.parseInt(cells[3]), cells[4],
                        Long.parseLong(cells[5]))).toList();
    }

    /** Every bundle but those that the platform runs rules in. */
    List<Installed> others() {
        return bundles().stream().filter(bundle -> !bundle.isRules()).toList();
    }

    List<Installed> rules() {
        return bundles().stream().filter(Installed::isRules).toList();
    }

    /** Since the probe started, of every bundle but those that the platform runs rules in. */
    List<Event> eventsOfOthers() {
        return ask("events").map(line -> line.split("\t")).map(cells -> new Event(cells[0], cells[1], cells[2]))
                .filter(event -> !event.location().startsWith(RULES)).toList();
    }

    /** {@code stop}, {@code start}, {@code update} or {@code uninstall} of every bundle with this name. */
    List<String> act(String verb, String name) {
        return ask(verb + " " + name).toList();
    }

    private Stream<String> ask(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((request + "\n").getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", NAME);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", "nuanfeng.itests.probe.ProbeActivator");
        main.putValue("Import-Package", "org.osgi.framework");
        return manifest;
    }
}
