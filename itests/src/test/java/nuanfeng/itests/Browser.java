// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Chromium without a window, as it is installed: each run with a profile of its own, in a folder that goes with it, and none outlives
 * its run.
 */
final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Path program;
    private final Duration patience;

    private Browser(Path program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    static Browser installed() {
        for (String name : NAMES) {
            for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return new Browser(program, PATIENCE);
                }
            }
        }
        throw new AssertionError("No browser: none of %s is on the path. On Debian: apt-get install chromium fonts-wqy-microhei".formatted(NAMES));
    }

    /** The same one, given up after another time. */
    Browser patient(Duration other) {
        return new Browser(program, other);
    }

    /** What the page is on paper, as the page itself wants its paper. @param language that the reader prefers */
    byte[] print(URI page, String language) {
        return inFolder(folder -> {
            Path pdf = folder.resolve("page.pdf");
            Run run = run(folder, language, "--no-pdf-header-footer", "--print-to-pdf=" + pdf, page.toString());
            if (!Files.exists(pdf)) {
                throw new AssertionError("Nothing printed of " + page + ": " + run.said());
            }
            return Files.readAllBytes(pdf);
        });
    }

    /** What the page is on the screen. */
    Shown show(URI page, String language) {
        return inFolder(folder -> {
            Run run = run(folder, language, "--enable-logging=stderr", "--dump-dom", page.toString());
            return new Shown(run.out(), run.said().lines().filter(line -> line.contains(":CONSOLE")).toList());
        });
    }

    /** @param document as the browser holds it once it has loaded @param console what it complains of, or the page writes, to those who develop it */
    record Shown(String document, List<String> console) {

        long count(String pattern) {
            return Pattern.compile(pattern).matcher(document).results().count();
        }
    }

    /** @param said beside its output */
    private record Run(String out, String said) {
    }

    private Run run(Path folder, String language, String... task) throws IOException {
        Path out = folder.resolve("out");
        Path said = folder.resolve("said");
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--disable-breakpad", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                "--no-default-browser-check", "--no-proxy-server", "--user-data-dir=" + folder.resolve("profile"), "--accept-lang=" + language));
        command.addAll(List.of(task));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(said.toFile());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = builder.start();
        // Known while their parent lives: afterwards nobody can tell whose they were.
        Set<ProcessHandle> family = new LinkedHashSet<>(List.of(process.toHandle()));
        try {
            long end = System.nanoTime() + patience.toNanos();
            boolean ended = false;
            while (!ended && System.nanoTime() < end) {
                process.descendants().forEach(family::add);
                ended = process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError("%s: %s%n%s".formatted(String.join(" ", command), ended ? "ended with " + process.exitValue()
                        : "not done within " + patience, read(said)));
            }
            return new Run(read(out), read(said));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.descendants().forEach(family::add);
            end(family);
        }
    }

    private static void end(Set<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)).orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private interface Task<T> {
        T in(Path folder) throws IOException;
    }

    private static <T> T inFolder(Task<T> task) {
        try {
            Path folder = Files.createTempDirectory("browser");
            try {
                return task.in(folder);
            } finally {
                Distribution.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
