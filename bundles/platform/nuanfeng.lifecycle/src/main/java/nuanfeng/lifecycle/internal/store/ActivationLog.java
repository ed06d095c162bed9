// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import nuanfeng.calendar.LegalTime;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.Sanction;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.lifecycle.PolicyAdministration.LogCheck;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/**
 * The append-only log of who spoke when: JSON lines, each with the hash of the one before. An entry counts from the moment
 * its line is complete on disk; a line that was cut short never counted and is set aside.
 */
public final class ActivationLog {

    private static final Phrases PHRASES = Phrases.beside(ActivationLog.class);

    private static final Duration SET_RIGHT = Duration.ofMinutes(1);

    private final Path file;
    private final Disk disk;
    private final Clock clock;
    private final Text problem;
    private volatile History history;
    private long length;
    /** Whether something unacknowledged may stand behind {@link #length}. */
    private boolean untidy;

    private ActivationLog(Path file, Disk disk, Clock clock, LogReading reading) {
        this.file = file;
        this.disk = disk;
        this.clock = clock;
        this.problem = reading.problem();
        this.history = History.of(reading.entries());
        this.length = reading.length();
        this.untidy = reading.torn().length > 0;
    }

    /** @param remarks hears what was set aside */
    public static ActivationLog open(Path file, Disk disk, Clock clock, Consumer<Text> remarks) throws IOException {
        disk.folder(file.getParent());
        LogReading reading = LogReading.of(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        ActivationLog log = new ActivationLog(file, disk, clock, reading);
        if (reading.torn().length > 0) {
            log.setAside(reading.torn(), remarks);
        }
        return log;
    }

    /** What happened so far, as acknowledged. */
    public History history() {
        return history;
    }

    /** Who is active by it. */
    public ActiveVersions active() {
        return history.active();
    }

    /** Why nothing can be served from this log; empty when it is intact. */
    public Optional<Text> problem() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    /** @throws LifecycleException {@code UNAVAILABLE} when nothing can be changed */
    public void requireIntact() {
        problem().ifPresent(found -> {
            throw new LifecycleException(Kind.UNAVAILABLE, PHRASES.say("mend-first", found));
        });
    }

    /** That the clock stands before the last entry; empty when it does not, or by no more than clocks are set right by. */
    public Optional<Text> clockBehind() {
        List<Activation> entries = history.entries();
        Instant now = clock.instant();
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1)).filter(last -> now.plus(SET_RIGHT).isBefore(last.at()))
                .map(last -> PHRASES.say("clock-behind", now.truncatedTo(ChronoUnit.SECONDS).atZone(LegalTime.ZONE).toOffsetDateTime(),
                        last.at().truncatedTo(ChronoUnit.SECONDS).atZone(LegalTime.ZONE).toOffsetDateTime(), last.seq()));
    }

    /** @throws LifecycleException {@code UNAVAILABLE}; then nothing was logged */
    public synchronized Activation append(String by, List<Activation.Step> steps, String previousEdition, String edition, String comment,
            Sanction sanction) {
        if (!problem.isEmpty()) {
            throw new LifecycleException(Kind.UNAVAILABLE, PHRASES.say("mend-first", problem));
        }
        List<Activation> entries = history.entries();
        Optional<Activation> last = entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant at = last.map(Activation::at).filter(now::isBefore).orElse(now);
        Activation entry = LogLine.seal(entries.size() + 1L, at, by, steps, edition, previousEdition, comment,
                last.map(Activation::hash).orElse(LogLine.NOTHING_BEFORE), sanction);
        write((LogLine.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        history = history.with(entry);
        return entry;
    }

    /** Reads the file again. */
    public synchronized LogCheck verify() {
        try {
            LogReading reading = LogReading.of(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
            Text found = reading.problem();
            if (found.isEmpty() && problem.isEmpty() && !reading.entries().equals(history.entries())) {
                found = PHRASES.say("log-shorter", reading.entries().size(), history.entries().size());
            }
            return new LogCheck(found.isEmpty(), reading.entries().size(), found);
        } catch (IOException e) {
            return new LogCheck(false, 0, PHRASES.say("log-unreadable", DiskFault.why(e)));
        }
    }

    private void write(byte[] line) {
        try {
            tidy();
            untidy = true;
            disk.append(file, line);
            disk.force(file);
            if (length == 0) {
                disk.forceFolder(file.getParent());
            }
            untidy = false;
            length += line.length;
        } catch (IOException e) {
            try {
                tidy();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw new LifecycleException(Kind.UNAVAILABLE,
                    PHRASES.say("log-unwritable", DiskFault.why(e)));
        }
    }

    /** Cuts what was never acknowledged. */
    private void tidy() throws IOException {
        long found = Files.exists(file) ? Files.size(file) : 0;
        if (untidy && found > length) {
            disk.truncate(file, length);
        } else if (found != length) {
            throw new DiskFaultException("log-changed", file.getFileName(), found, length);
        }
        untidy = false;
    }

    private void setAside(byte[] torn, Consumer<Text> remarks) {
        Path aside = file.resolveSibling(file.getFileName() + ".torn-" + clock.instant().toEpochMilli());
        try {
            disk.append(aside, torn);
            disk.force(aside);
            tidy();
            remarks.accept(PHRASES.say("torn-kept", torn.length, aside.getFileName()));
        } catch (IOException e) {
            remarks.accept(PHRASES.say("torn-left", DiskFault.why(e)));
        }
    }
}
