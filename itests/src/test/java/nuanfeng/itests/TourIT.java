// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks the pages of {@code docs/tour} as they are written: every {@code console} block, command by command, in one shell. What stands
 * below a command is what it prints; {@code …} stands for any text, a line of {@code …} for any lines.
 */
class TourIT {

    private static final Path ROOT = Path.of(System.getProperty("nuanfeng.root", "..")).toAbsolutePath().normalize();
    /** Pages that begin with a server on which nothing was done. */
    private static final Set<String> FRESH = Set.of("accounts.md", "forms.md");
    private static final String DONE = "--- done ---";

    /** As a service has it: no language at all, and the folder may have a Chinese name. */
    private static Distribution nuanfeng = unpacked();
    private static Path folder;
    private static final int[] second = {Distribution.freePort(), Distribution.freePort()};

    private static Distribution unpacked() {
        return Distribution.unpack("暖蜂").cold().without("LANG", "LC_ALL", "LC_CTYPE");
    }

    /** A command as written, and what it should print. */
    record Step(String command, List<String> expected) {
    }

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory("tour");
        nuanfeng.start();
    }

    @AfterAll
    static void close() {
        nuanfeng.close();
        Distribution.delete(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "registers.md", "rules.md", "accounts.md", "forms.md"})
    void theTourGoesAsItIsWritten(String page) throws IOException {
        if (FRESH.contains(page)) {
            nuanfeng.close();
            nuanfeng = unpacked();
            nuanfeng.start();
        }
        List<Step> steps = steps(Files.readAllLines(ROOT.resolve("docs/tour").resolve(page)));
        assertTrue(steps.size() >= 10, steps::toString);
        ProcessBuilder builder = new ProcessBuilder("bash").directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().put("NUANFENG_STATE", nuanfeng.home().toString());
        // This build has made the distribution and is still at work in its folders.
        builder.environment().put("NUANFENG_BUILD", "never");
        // The addresses are found where the server left them.
        List.of("NUANFENG_URL", "NUANFENG_HTTP_PORT", "NUANFENG_SSH_PORT", "LANG", "LC_ALL", "LC_CTYPE").forEach(builder.environment()::remove);
        // Whoever reads the English page has an English shell; without one the tools speak Chinese.
        builder.environment().put("LANG", "en_US.UTF-8");
        Process shell = builder.start();
        try (OutputStream in = shell.getOutputStream();
                BufferedReader out = new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8))) {
            for (Step step : steps) {
                in.write((here(step.command()) + "\necho '" + DONE + "'\n").getBytes(StandardCharsets.UTF_8));
                in.flush();
                check(step, printed(out));
            }
        } finally {
            // Also a server that a page has started and did not come to stop.
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroy();
        }
    }

    private static void check(Step step, List<String> printed) {
        StringBuilder pattern = new StringBuilder();
        for (String line : step.expected()) {
            pattern.append(line.equals("…") ? "(?:.*\n)*?" : Pattern.quote(here(line)).replace("…", "\\E.*\\Q") + "\n");
        }
        String text = printed.isEmpty() ? "" : String.join("\n", printed) + "\n";
        assertTrue(Pattern.matches(pattern.toString(), text), () -> "$ %s%nshould print%n%s%nbut printed%n%s".formatted(step.command(),
                String.join("\n", step.expected()), text));
    }

    private static List<String> printed(BufferedReader out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); !DONE.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new AssertionError("The shell ended after " + lines);
            }
            lines.add(line);
        }
        return lines;
    }

    /** The tour is written for the default folders, and for ports that another server may have here. */
    private static String here(String text) {
        return text.replace(".run/", nuanfeng.home() + "/").replace("/tmp/tour", folder.toString()).replace("=8281", "=" + second[0]).replace("=8201", "=" + second[1]);
    }

    /** Whether a loop goes on in the next line. */
    private static boolean opens(String command) {
        return command.contains("; do\n") && !command.contains("\ndone") || command.endsWith("; do");
    }

    private static List<Step> steps(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            Step last = steps.isEmpty() ? new Step("", List.of()) : steps.get(steps.size() - 1);
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                steps.add(new Step(line.substring(2), new ArrayList<>()));
            } else if (inside && last.expected().isEmpty() && (last.command().endsWith("\\") || opens(last.command()))) {
                steps.set(steps.size() - 1, new Step(last.command() + "\n" + line, last.expected()));
            } else if (inside) {
                last.expected().add(line);
            }
        }
        return steps;
    }
}
