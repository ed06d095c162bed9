// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.library.Edition;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.internal.Rehearsal;

/** A server of one's own for the time of one command. The places above a folder, and those beside it, speak on it. */
public final class TrialServer implements AutoCloseable {

    private final Path work;
    private final Rehearsal rehearsal;

    private TrialServer(Path work, Rehearsal rehearsal) {
        this.work = work;
        this.rehearsal = rehearsal;
    }

    /** @param above further jars or folders of places above */
    public static TrialServer around(Path policy, List<Path> above) throws IOException {
        return of(above, Files.isDirectory(policy) ? Optional.of(policy.toRealPath()) : Optional.empty());
    }

    /** The places that ship, and these. */
    public static TrialServer of(List<Path> given) throws IOException {
        return of(given, Optional.empty());
    }

    private static TrialServer of(List<Path> given, Optional<Path> beside) throws IOException {
        Path work = Files.createTempDirectory("nuanfeng-trial");
        TrialServer server = new TrialServer(work, Rehearsal.in(work.resolve("home")));
        server.rehearsal.speak(KnownPlaces.of(given, beside).jars(Files.createDirectory(work.resolve("jars"))));
        return server;
    }

    /** Takes a jar, or what a folder packs to, through the gate. */
    public StoredPolicy submit(Path policy) throws IOException {
        if (!Files.isDirectory(policy)) {
            return rehearsal.submit(policy);
        }
        Path jar = Files.createTempFile(work, "packed", ".jar");
        Packing.pack(PolicyFolder.of(policy), jar);
        return rehearsal.submit(jar);
    }

    /** The same, and lets it speak. @return what stands against that; empty when it speaks */
    public Optional<StoredPolicy> speak(Path policy) throws IOException {
        Path jar = Files.createTempFile(work, "packed", ".jar");
        Packing.pack(PolicyFolder.of(policy), jar);
        return rehearsal.speak(List.of(jar)).stream().findFirst();
    }

    public Plan plan(StoredPolicy policy) {
        return rehearsal.plan(policy);
    }

    public Edition current() {
        return rehearsal.current();
    }

    /** The edition in which a version speaks that passed the gate. */
    public Edition with(StoredPolicy policy) {
        return rehearsal.edition(plan(policy).edition());
    }

    /** An empty folder that goes away with the server. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(work.resolve(name));
    }

    @Override
    public void close() throws IOException {
        rehearsal.close();
        try (Stream<Path> walk = Files.walk(work)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
