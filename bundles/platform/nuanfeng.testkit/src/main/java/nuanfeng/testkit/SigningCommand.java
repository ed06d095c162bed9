// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.signature.PolicySignature;
import nuanfeng.signature.SigningAlgorithm;
import nuanfeng.signature.SigningKey;
import nuanfeng.signature.TrustedKeysFile;
import nuanfeng.signature.UnfitSignatureException;
import nuanfeng.testkit.internal.Arguments;
import nuanfeng.testkit.internal.CallException;
import nuanfeng.testkit.internal.UsageException;

/** Keys and detached signatures, offline: {@code keygen}, {@code sign}, {@code verify}. A passphrase never stands on the command line. */
record SigningCommand(String name, PrintStream out, PrintStream err, boolean english, Clock clock) {

    private static final Phrases PHRASES = Phrases.beside(SigningCommand.class);

    private static final String KEY = "--key";
    private static final String KEYS = "--keys";
    private static final String HOLDER = "--holder";
    private static final String PLACE = "--place";
    private static final String FROM = "--from";
    private static final String ALGORITHM = "--algorithm";
    private static final String PASSPHRASE = "--passphrase-file";
    private static final String OPEN = "--open";

    boolean keygen(List<String> given) throws IOException {
        Arguments arguments = Arguments.read(given, Set.of(HOLDER, PLACE, FROM, ALGORITHM, PASSPHRASE, Tool.LANG), Set.of(OPEN));
        if (arguments.words().size() != 1 || arguments.find(HOLDER).isEmpty() || arguments.find(PLACE).isEmpty()) {
            throw new UsageException(PHRASES.say("keygen-usage", name));
        }
        String algorithm = arguments.find(ALGORITHM).orElse(SigningAlgorithm.SM2.name());
        SigningAlgorithm wanted = SigningAlgorithm.find(algorithm).orElseThrow(() -> new CallException(PHRASES.say("no-algorithm", algorithm)));
        PlaceId place = place(arguments.find(PLACE).orElseThrow());
        LocalDate from = arguments.find(FROM).map(SigningCommand::day).orElseGet(() -> LocalDate.now(clock));
        char[] passphrase = arguments.has(OPEN) ? new char[0] : passphrase(arguments, true);
        try {
            SigningKey key = SigningKey.generate(wanted);
            writeForOwner(Path.of(arguments.words().get(0)), key.toPem(passphrase));
            err.println(PHRASES.say("key-made", arguments.words().get(0)).in(english));
            out.println(TrustedKeysFile.entry(key, arguments.find(HOLDER).orElseThrow(), place, from));
            return true;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } finally {
            Arrays.fill(passphrase, ' ');
        }
    }

    boolean sign(List<String> given) throws IOException {
        Arguments arguments = Arguments.read(given, Set.of(KEY, PASSPHRASE, Tool.LANG), Set.of());
        if (arguments.words().isEmpty() || arguments.find(KEY).isEmpty()) {
            throw new UsageException(PHRASES.say("sign-usage", name));
        }
        String pem = text(Path.of(arguments.find(KEY).orElseThrow()));
        char[] passphrase = pem.contains("ENCRYPTED") ? passphrase(arguments, false) : new char[0];
        try {
            SigningKey key = SigningKey.read(pem, passphrase);
            for (String each : arguments.words()) {
                Path jar = jar(each);
                PolicySignature signature = key.sign(jar, reading(jar).place().orElseThrow(() -> new CallException(PHRASES.say("no-policy", jar))), clock.instant());
                Path beside = beside(jar);
                Files.write(beside, signature.toBytes());
                out.println(PHRASES.say("signed", beside, signature.place(), key.id()).in(english));
            }
            return true;
        } catch (UnfitSignatureException e) {
            throw new CallException(e.complaint().detail());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } finally {
            Arrays.fill(passphrase, ' ');
        }
    }

    boolean verify(List<String> given) throws IOException {
        Arguments arguments = Arguments.read(given, Set.of(KEYS, Tool.LANG), Set.of());
        if (arguments.words().isEmpty() || arguments.find(KEYS).isEmpty()) {
            throw new UsageException(PHRASES.say("verify-usage", name));
        }
        TrustedKeysFile keys = new TrustedKeysFile(Path.of(arguments.find(KEYS).orElseThrow()));
        boolean good = true;
        for (String each : arguments.words()) {
            Path jar = jar(each);
            Optional<Complaint> objection = objection(keys, jar);
            if (objection.isPresent()) {
                err.println(PHRASES.say("objected", jar, objection.get().detail(), objection.get().mend(), objection.get().code()).in(english));
            } else {
                out.println(PHRASES.say("verified", jar).in(english));
            }
            good &= objection.isEmpty();
        }
        return good;
    }

    private Optional<Complaint> objection(TrustedKeysFile keys, Path jar) throws IOException {
        Path beside = beside(jar);
        if (!Files.isRegularFile(beside)) {
            return Optional.of(Complaint.of(PHRASES, "no-signature", beside));
        }
        Reading reading = reading(jar);
        try {
            PolicySignature signature = PolicySignature.parse(Files.readAllBytes(beside));
            boolean hasCode = reading.policy().map(policy -> !policy.rules().isEmpty()).orElse(false);
            return keys.now().objection(signature, jar, Digest.of(jar), reading.place().orElse(signature.place()), hasCode, clock.instant());
        } catch (UnfitSignatureException e) {
            return Optional.of(e.complaint());
        }
    }

    private static Reading reading(Path jar) {
        return PolicyReader.unsigned().read(jar);
    }

    private static Path jar(String given) {
        Path jar = Path.of(given);
        if (!Files.isRegularFile(jar)) {
            throw new CallException(PHRASES.say("no-file", jar));
        }
        return jar;
    }

    private static Path beside(Path jar) {
        return jar.resolveSibling(jar.getFileName() + PolicySignature.ENDING);
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CallException(PHRASES.say("no-file", file));
        }
        return Files.readString(file);
    }

    private static PlaceId place(String path) {
        if (!PlaceId.isPath(path)) {
            throw new CallException(PHRASES.say("no-path", path));
        }
        return new PlaceId(path);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CallException(PHRASES.say("no-day", text));
        }
    }

    /** From a file, else from whoever sits there. @param making whether it is asked for twice */
    private char[] passphrase(Arguments arguments, boolean making) throws IOException {
        Optional<String> file = arguments.find(PASSPHRASE);
        Console console = System.console();
        char[] given;
        if (file.isPresent()) {
            given = text(Path.of(file.get())).strip().toCharArray();
        } else if (console != null) {
            given = console.readPassword("%s", PHRASES.say("passphrase").in(english));
            if (making && !Arrays.equals(given, console.readPassword("%s", PHRASES.say("passphrase-again").in(english)))) {
                throw new CallException(PHRASES.say("passphrases-differ"));
            }
        } else {
            throw new CallException(PHRASES.say("no-passphrase"));
        }
        if (given == null || given.length == 0) {
            throw new CallException(PHRASES.say("no-passphrase"));
        }
        return given;
    }

    private static void writeForOwner(Path file, String text) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(Files.createFile(file, PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-------"))), StandardOpenOption.WRITE)) {
            bytes.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw new CallException(PHRASES.say("file-there", file));
        }
    }
}
