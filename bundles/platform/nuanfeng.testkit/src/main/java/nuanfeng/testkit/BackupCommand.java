// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import nuanfeng.policy.Phrases;
import nuanfeng.testkit.internal.Arguments;
import nuanfeng.testkit.internal.CallException;
import nuanfeng.testkit.internal.UsageException;

/**
 * What a server keeps, as one file, and back: policies, log, settings that somebody edited, records. The keys that open sealed values
 * are not in it; they go into a file of their own, under a passphrase. A copy is whole or not there; what is brought back, too.
 *
 * @param home of the server
 */
record BackupCommand(String name, PrintStream out, PrintStream err, boolean english, Path home) {

    private static final Phrases PHRASES = Phrases.beside(BackupCommand.class);

    private static final String RECORDS = "--records";
    private static final String KEYS = "--keys";
    private static final String PASSPHRASE = "--passphrase-file";
    private static final String STATE = "var/nuanfeng/";
    private static final String LOG = STATE + "log/";
    private static final String DATABASE = STATE + "registers/";
    private static final String SEALING = "register.keys";
    private static final String MARK = "nuanfeng-backup-1";
    /** What is not to be brought elsewhere: locks, what is arriving, the database's own files; and what opens anything: the keys and one-time secrets. */
    private static final Pattern LEFT = Pattern.compile("(registers|incoming)/.*|.*/incoming/.*|(.*/)?[^/]*\\.(lock|part|secret|key|keys)|lock");
    /** The settings that an operator edits; the rest of {@code etc} belongs to the build. */
    private static final Pattern EDITED = Pattern.compile("(users|keys|custom)\\.properties|org\\.apache\\.karaf\\.shell\\.cfg|org\\.ops4j\\.pax\\.logging\\.cfg|nuanfeng.*\\.cfg|.*\\.json");

    /** @throws IOException when it cannot be written; then there is no file */
    boolean backup(List<String> given) throws IOException {
        Arguments arguments = Arguments.read(given, Set.of(RECORDS, KEYS, PASSPHRASE, Tool.LANG), Set.of());
        if (arguments.words().size() != 1) {
            throw new UsageException(PHRASES.say("backup-usage", name));
        }
        Path file = Path.of(arguments.words().get(0)).toAbsolutePath();
        if (Files.exists(file)) {
            throw new CallException(PHRASES.say("file-there", file));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
            zip.putNextEntry(new ZipEntry(MARK));
            zip.closeEntry();
            // The log first: what it names was in the store before it.
            put(zip, home.resolve(LOG), LOG);
            put(zip, home.resolve(STATE), STATE);
            put(zip, home.resolve("etc"), "etc/");
            records(arguments, zip);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        force(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        out.println(PHRASES.say("backed-up", file).in(english));
        keys(arguments);
        return true;
    }

    private void put(ZipOutputStream zip, Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                String inside = folder.relativize(each).toString();
                boolean wanted = prefix.equals("etc/") ? EDITED.matcher(inside).matches()
                        : !LEFT.matcher(inside).matches() && (prefix.equals(LOG) || !inside.startsWith("log/"));
                if (wanted) {
                    put(zip, prefix + inside, each);
                }
            }
        }
    }

    /** Of a server that runs it made the copy itself; else its files are quiet. */
    private void records(Arguments arguments, ZipOutputStream zip) throws IOException {
        Optional<Path> copied = arguments.find(RECORDS).map(Path::of);
        if (copied.isPresent()) {
            try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(copied.get())))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(DATABASE + Path.of(entry.getName()).getFileName()));
                    in.transferTo(zip);
                    zip.closeEntry();
                }
            }
            return;
        }
        Path folder = home.resolve(DATABASE);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path each : files.filter(file -> file.toString().endsWith(".mv.db")).toList()) {
                    put(zip, DATABASE + each.getFileName(), each);
                }
            }
        }
    }

    private static void put(ZipOutputStream zip, String entry, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private void keys(Arguments arguments) throws IOException {
        Path sealing = home.resolve(STATE + SEALING);
        Optional<String> file = arguments.find(KEYS);
        if (file.isEmpty()) {
            err.println(PHRASES.say("keys-apart", sealing, name).in(english));
        } else if (Files.exists(sealing)) {
            KeyEnvelope.seal(Files.readAllBytes(sealing), passphrase(arguments), Path.of(file.get()).toAbsolutePath());
            out.println(PHRASES.say("keys-sealed", file.get()).in(english));
        }
    }

    private static char[] passphrase(Arguments arguments) throws IOException {
        Path file = arguments.find(PASSPHRASE).map(Path::of).orElseThrow(() -> new CallException(PHRASES.say("no-passphrase-file")));
        char[] passphrase = Files.readString(file).strip().toCharArray();
        if (passphrase.length == 0) {
            throw new CallException(PHRASES.say("no-passphrase-file"));
        }
        return passphrase;
    }

    /** Into a home where nothing was kept yet. Cut at any moment it leaves nothing that a server would take for its own, and can be done again. */
    boolean restore(List<String> given) throws IOException {
        Arguments arguments = Arguments.read(given, Set.of(KEYS, PASSPHRASE, Tool.LANG), Set.of());
        if (arguments.words().size() != 1) {
            throw new UsageException(PHRASES.say("restore-usage", name));
        }
        Path file = Path.of(arguments.words().get(0));
        if (!Files.isRegularFile(file)) {
            throw new CallException(PHRASES.say("no-file", file));
        }
        Path state = home.resolve(STATE);
        if (Files.exists(state.resolve("log")) || Files.exists(state.resolve("store")) || Files.exists(state.resolve("registers"))) {
            throw new CallException(PHRASES.say("not-empty", state));
        }
        Path draft = home.resolve("var/nuanfeng.restored");
        delete(draft);
        unpack(file, draft);
        if (arguments.find(KEYS).isPresent()) {
            Path sealing = draft.resolve(STATE + SEALING);
            Files.write(sealing, KeyEnvelope.open(Path.of(arguments.find(KEYS).get()), passphrase(arguments)));
        }
        // Settings are no harm by themselves; the state comes last, by one name.
        try (Stream<Path> settings = Files.exists(draft.resolve("etc")) ? Files.list(draft.resolve("etc")) : Stream.empty()) {
            for (Path each : settings.toList()) {
                Files.move(each, home.resolve("etc").resolve(each.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createDirectories(home.resolve("var"));
        delete(state);
        Files.move(draft.resolve(STATE), state, StandardCopyOption.ATOMIC_MOVE);
        delete(draft);
        out.println(PHRASES.say("restored", state).in(english));
        return true;
    }

    private static void unpack(Path file, Path draft) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            ZipEntry mark = zip.getNextEntry();
            if (mark == null || !mark.getName().equals(MARK)) {
                throw new CallException(PHRASES.say("no-backup", file));
            }
            Files.createDirectories(draft.resolve(STATE));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = draft.resolve(entry.getName()).normalize();
                if (!to.startsWith(draft) || !entry.getName().startsWith(STATE) && !entry.getName().matches("etc/[^/]+")) {
                    throw new CallException(PHRASES.say("no-backup", file));
                }
                Files.createDirectories(to.getParent());
                try (OutputStream bytes = Files.newOutputStream(to)) {
                    zip.transferTo(bytes);
                }
                force(to);
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
