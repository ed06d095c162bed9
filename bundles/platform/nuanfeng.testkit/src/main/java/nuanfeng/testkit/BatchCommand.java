// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.exchange.internal.batch.BatchesOfLines;
import nuanfeng.job.BatchOrder;
import nuanfeng.job.Batches;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Phrases;
import nuanfeng.record.RecordException;
import nuanfeng.testkit.internal.Arguments;
import nuanfeng.testkit.internal.CallException;
import nuanfeng.testkit.internal.TrialServer;
import nuanfeng.testkit.internal.UsageException;

/** Asks one question of every line of a file, without a server: {@code batch 450800 work-injury.premium in.csv out.csv}. */
record BatchCommand(String name, PrintStream out, boolean english) {

    private static final Phrases PHRASES = Phrases.beside(Tool.class);
    private static final String ON = "--on";
    private static final String CHARSET = "--charset";
    private static final String ABOVE = "--above";
    private static final int WORDS = 4;

    boolean run(List<String> given) throws IOException {
        Arguments arguments = Arguments.read(given, Set.of(ON, CHARSET, ABOVE, Tool.LANG), Set.of());
        List<String> words = arguments.words();
        if (words.size() != WORDS) {
            throw new UsageException(PHRASES.say("usage", name));
        }
        Path from = Path.of(words.get(2));
        Path to = Path.of(words.get(3));
        if (!Files.isRegularFile(from)) {
            throw new CallException(PHRASES.say("no-file", from));
        }
        String format = ending(from);
        if (!ending(to).equals(format)) {
            throw new CallException(PHRASES.say("other-form", from, to));
        }
        try (TrialServer server = TrialServer.of(arguments.all(ABOVE).stream().map(Path::of).toList())) {
            BatchOrder order = new BatchOrder(server.current(), words.get(0), words.get(1), arguments.find(ON).map(BatchCommand::day), format, arguments.find(CHARSET), english);
            out.println(PHRASES.say("answered", to, write(new BatchesOfLines().begin(order, from), to)).in(english));
            return true;
        } catch (UnknownNameException e) {
            throw new CallException(e.text());
        } catch (RecordException e) {
            throw new CallException(e.text());
        }
    }

    /** The whole file or none: written beside its place first. */
    private static long write(Batches.Batch batch, Path to) throws IOException {
        Path folder = Optional.ofNullable(to.toAbsolutePath().getParent()).orElseThrow();
        Path whole = Files.createTempFile(folder, ".nuanfeng", ".part");
        try {
            long lines;
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(whole), 1 << 16)) {
                lines = batch.writeTo(bytes);
            }
            Files.move(whole, to, StandardCopyOption.REPLACE_EXISTING);
            return lines;
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static String ending(Path file) {
        String whole = file.getFileName().toString();
        return whole.substring(whole.lastIndexOf('.') + 1);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CallException(PHRASES.say("no-day", text));
        }
    }
}
