// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/**
 * The {@code deploy/} folder, of which this is the only reader: nothing in it reaches the container. A policy bundle is an offer, whatever it is
 * called: a new or overwritten one is submitted, a deleted one is remarked; a place goes on being served whatever becomes of the file. Anything else
 * is remarked with its name once it has not changed for a while. Names that begin with a dot are nobody's business.
 */
@Component(service = DeployFolder.class, immediate = true)
public final class DeployFolder {

    private static final Phrases PHRASES = Phrases.beside(DeployFolder.class);
    private static final Logger LOG = LoggerFactory.getLogger("nuanfeng.arrivals");
    private static final String BY = "deploy";
    private static final String ORIGIN = "deploy:";
    private static final String OURS = "README";
    private static final String SIGNATURE = ".sig";
    /** One byte more than is taken. */
    private static final int MOST_OF_A_SIGNATURE = 8193;
    private static final String OTHER_READER = "org.apache.felix.fileinstall-deploy.cfg";
    private static final Set<PolicyState> OPEN = Set.of(PolicyState.CANDIDATE, PolicyState.WAITING);

    private final Arrivals arrivals;
    private final Path folder;
    private final Duration settled;
    /** By file name. Of the thread of arrivals. */
    private final Map<String, Seen> seen = new TreeMap<>();
    private boolean readable = true;

    /** A file as it was seen last. @param since when it was seen so first, in nanoseconds of this machine */
    private record Seen(Marks marks, long since, boolean handled, Optional<String> digest) {

        private Seen done(Optional<String> offered) {
            return new Seen(marks, since, true, offered);
        }
    }

    /** What changes when a file does. */
    private record Marks(long size, long modified, boolean isFolder) {
    }

    @Activate
    public DeployFolder(@Reference Arrivals arrivals) {
        this(arrivals, Path.of(System.getProperty("karaf.base", "."), "deploy"));
        Path other = Path.of(System.getProperty("karaf.etc", "etc"), OTHER_READER);
        if (Files.exists(other)) {
            arrivals.later(() -> arrivals.remark(PHRASES.say("other-reader", other.getFileName())));
        }
    }

    DeployFolder(Arrivals arrivals, Path folder) {
        this.arrivals = arrivals;
        this.folder = folder;
        this.settled = Duration.ofMillis(arrivals.configuration().settledMillis());
        if (Files.isDirectory(folder)) {
            arrivals.later(this::missing);
        }
        arrivals.every(arrivals.configuration().deployMillis(), this::look);
    }

    private void look() {
        Map<String, Marks> now = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> isOffered(file.getFileName().toString()))) {
            for (Path file : files) {
                marks(file).ifPresent(marks -> now.put(file.getFileName().toString(), marks));
            }
            readable = true;
        } catch (IOException e) {
            if (readable) {
                LOG.warn("The deploy folder cannot be read: {}", e.toString());
            }
            readable = false;
            return;
        }
        List.copyOf(seen.keySet()).stream().filter(name -> !now.containsKey(name)).forEach(this::gone);
        now.forEach(this::look);
    }

    private static boolean isOffered(String name) {
        return !name.startsWith(".") && !name.equals(OURS);
    }

    private static Optional<Marks> marks(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Marks(attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.isDirectory()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A file is looked into when it is as it was at the last look: until then somebody may be writing it. */
    private void look(String name, Marks marks) {
        Seen last = seen.get(name);
        if (last == null || !last.marks.equals(marks)) {
            arrivals.forget(ORIGIN + name);
            seen.put(name, new Seen(marks, System.nanoTime(), false, last == null ? Optional.empty() : last.digest));
        } else if (!last.handled) {
            boolean isSignature = name.endsWith(SIGNATURE);
            Optional<Text> wrong = isSignature ? signatureIn(name) : PolicyHeader.missingIn(folder.resolve(name));
            if (wrong.isEmpty() && isSignature) {
                seen.put(name, last.done(Optional.empty()));
            } else if (wrong.isEmpty()) {
                seen.put(name, last.done(offer(name, last.digest.isPresent())));
            } else if (System.nanoTime() - last.since >= settled.toNanos()) {
                seen.put(name, last.done(Optional.empty()));
                arrivals.tell(ORIGIN + name, Optional.empty(), PHRASES.say("nobody", name, wrong.get()));
            }
        }
    }

    /** Offers it. @return what is wrong with it; until the file has settled somebody may be writing it */
    private Optional<Text> signatureIn(String name) {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            return arrivals.takeSignature(in.readNBytes(MOST_OF_A_SIGNATURE), arrivals.configuration().automaticDeploy());
        } catch (IOException e) {
            return Optional.of(PHRASES.say("unreadable"));
        }
    }

    private Optional<String> offer(String name, boolean replacing) {
        Optional<StoredPolicy> stored = arrivals.take(() -> Files.newInputStream(folder.resolve(name)), ORIGIN + name, BY,
                arrivals.configuration().automaticDeploy(), replacing);
        stored.flatMap(StoredPolicy::place).ifPresent(place -> {
            arrivals.speaking(place).ifPresent(active -> arrivals.takeBack(place, outlived(name, active)));
            arrivals.takeBack(place, left(name, stored.get()));
        });
        return stored.map(StoredPolicy::digest);
    }

    /** What was deleted while nobody looked. */
    private void missing() {
        for (StoredPolicy each : arrivals.stored()) {
            if (each.state() == PolicyState.ACTIVE && each.origin().startsWith(ORIGIN)) {
                String name = each.origin().substring(ORIGIN.length());
                if (!Files.exists(folder.resolve(name))) {
                    arrivals.remark(each.place().orElseThrow(), outlived(name, each));
                }
            }
        }
    }

    private void gone(String name) {
        arrivals.forget(ORIGIN + name);
        Optional<StoredPolicy> stored = seen.remove(name).digest.flatMap(arrivals::find);
        stored.flatMap(StoredPolicy::place).ifPresent(place -> {
            arrivals.speaking(place).filter(active -> active.origin().equals(ORIGIN + name) || active.equals(stored.get()))
                    .ifPresent(active -> arrivals.remark(place, outlived(name, active)));
            if (OPEN.contains(stored.get().state())) {
                arrivals.remark(place, left(name, stored.get()));
            }
        });
    }

    private static Text outlived(String name, StoredPolicy active) {
        return PHRASES.say("deleted-active", name, active.version());
    }

    private static Text left(String name, StoredPolicy stored) {
        return PHRASES.say("deleted-left", name, stored.version(), stored.digest());
    }
}
