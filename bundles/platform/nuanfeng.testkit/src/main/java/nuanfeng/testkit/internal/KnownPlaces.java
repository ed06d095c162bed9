// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/**
 * Where the policies of other places are, as jars or folders. What is named first wins: what the caller gives, the folders
 * beside the one under check, what ships with the distribution, what stands on the class path.
 */
public final class KnownPlaces {

    private static final Phrases PHRASES = Phrases.beside(KnownPlaces.class);

    /** Folders in which the distribution keeps the policies it ships, separated like a class path. */
    public static final String SHIPPED = "nuanfeng.places";

    private static final String HEADER = "Nuanfeng-Policy";
    private static final int DEPTH = 4;

    private final Map<PlaceId, Path> places = new TreeMap<>();

    private KnownPlaces() {
    }

    /**
     * @param given jars of policies, folders of policies, or folders that hold either
     * @param beside the real path of the folder under check, which itself is not looked at; empty when a jar is
     * @throws IllegalArgumentException when {@code given} names something that holds no policy
     */
    public static KnownPlaces of(List<Path> given, Optional<Path> beside) throws IOException {
        KnownPlaces known = new KnownPlaces();
        for (Path each : given) {
            if (!Files.exists(each)) {
                throw new CallException(PHRASES.say("not-there", each));
            }
            if (!known.add(each)) {
                throw new CallException(PHRASES.say("no-policy", each));
            }
        }
        if (beside.isPresent()) {
            known.addWithin(beside.get().getParent(), 1, each -> Files.isDirectory(each) && !each.equals(beside.get()));
        }
        for (String each : System.getProperty(SHIPPED, "").split(File.pathSeparator)) {
            if (!each.isEmpty()) {
                known.add(Path.of(each));
            }
        }
        known.addClassPath();
        return known;
    }

    public Set<PlaceId> places() {
        return Collections.unmodifiableSet(places.keySet());
    }

    /** Whether a jar says something else than the known one of the same place and version, which is a jar as well. */
    public boolean isReleasedOtherwise(PlaceId place, Path jar) throws IOException {
        Path known = places.get(place);
        return known != null && Files.isRegularFile(known) && Released.differsUnderTheSameVersion(jar, known);
    }

    /** A jar of each; what is none yet is packed into {@code work}. */
    public List<Path> jars(Path work) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Map.Entry<PlaceId, Path> each : places.entrySet()) {
            Path jar = each.getValue();
            if (Files.isDirectory(each.getValue())) {
                jar = work.resolve("nuanfeng.%s.jar".formatted(each.getKey()));
                if (Files.isRegularFile(each.getValue().resolve(JarFile.MANIFEST_NAME))) {
                    Packing.packBuilt(each.getValue(), jar);
                } else {
                    Packing.pack(PolicyFolder.of(each.getValue()), jar);
                }
            }
            jars.add(jar);
        }
        return jars;
    }

    private boolean add(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            Optional<PlaceId> place = placeOf(path);
            place.ifPresent(found -> places.putIfAbsent(found, path));
            return place.isPresent();
        }
        Optional<PolicyFolder> folder = usable(path);
        folder.ifPresent(found -> places.putIfAbsent(found.place(), path));
        return folder.isPresent() || addWithin(path, DEPTH, each -> true);
    }

    private boolean addWithin(Path path, int depth, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(path, depth)) {
            walk.filter(each -> each.getFileName() != null && each.getFileName().toString().startsWith("nuanfeng."))
                    .filter(wanted).forEach(found::add);
        }
        // Of several versions the last one by name.
        found.sort(Collections.reverseOrder());
        boolean any = false;
        for (Path each : found) {
            Optional<PlaceId> place = Files.isRegularFile(each) ? placeOf(each) : usable(each).map(PolicyFolder::place);
            place.ifPresent(named -> places.putIfAbsent(named, each));
            any |= place.isPresent();
        }
        return any;
    }

    /** A folder that can be packed here and now. */
    private static Optional<PolicyFolder> usable(Path path) throws IOException {
        try {
            return Optional.of(PolicyFolder.of(path)).filter(policy -> !policy.hasJava() || policy.isCompiled());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Jars, or what a build made that has not come to its jars yet. */
    private void addClassPath() throws IOException {
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(each);
            Path manifest = path.resolve(JarFile.MANIFEST_NAME);
            if (Files.isRegularFile(path)) {
                placeOf(path).ifPresent(place -> places.putIfAbsent(place, path));
            } else if (Files.isRegularFile(manifest)) {
                try (InputStream in = Files.newInputStream(manifest)) {
                    placeOf(new Manifest(in)).ifPresent(place -> places.putIfAbsent(place, path));
                }
            }
        }
    }

    private static Optional<PlaceId> placeOf(Path file) throws IOException {
        if (!file.toString().endsWith(".jar")) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            return Optional.ofNullable(jar.getManifest()).flatMap(KnownPlaces::placeOf);
        }
    }

    private static Optional<PlaceId> placeOf(Manifest manifest) {
        return Optional.ofNullable(manifest.getMainAttributes().getValue(HEADER)).filter(PlaceId::isPath).map(PlaceId::new);
    }
}
