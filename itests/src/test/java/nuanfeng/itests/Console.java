// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The console of one server, as an administrator would reach it. */
record Console(Distribution server) {

    private static final String END = "=== that was all ===";
    private static final Pattern COMMAND = Pattern.compile("(?:policy|report):[a-z-]+");
    private static final Pattern OF_ACCESS = Pattern.compile("(?:account|request):[a-z-]+");
    private static final Pattern OF_RECORDS = Pattern.compile("register:[a-z-]+");

    /** What each command printed, line by line, all typed in one session. A command that fails ends it. */
    List<List<String>> printed(List<String> commands) {
        List<String> texts = texts(commands);
        assertEquals(commands.size(), texts.size() - 1, () -> "The console ended at %s: %s".formatted(commands.get(texts.size() - 1),
                texts.get(texts.size() - 1)));
        return texts.subList(0, commands.size()).stream().map(text -> text.lines().toList()).toList();
    }

    /** What the last command of a session printed, after which the server hangs up. */
    List<String> printedAtLast(String command) {
        return run(command).lines().toList();
    }

    /** The same as texts, up to the first command that fails: its complaint is the last one. */
    List<String> printedUntilRefused(List<String> commands) {
        List<String> texts = texts(commands);
        return texts.subList(0, Math.min(texts.size(), commands.size()));
    }

    /** What was printed before each end of a command, and what after the last one. */
    private List<String> texts(List<String> commands) {
        String script = commands.stream().map(command -> command + "\necho '" + END + "'\n").collect(Collectors.joining());
        return List.of(run(script).split("(?m)^" + END + "\n", -1));
    }

    List<String> printed(String command) {
        return printed(List.of(command)).get(0);
    }

    /** Every command about policies that the server knows. */
    Set<String> commands() {
        return commands(COMMAND);
    }

    /** Those about records, which ask for records that are there. */
    Set<String> commandsOfRecords() {
        return commands(OF_RECORDS);
    }

    /** Those about accounts and requests. */
    Set<String> commandsOfAccess() {
        return commands(OF_ACCESS);
    }

    private Set<String> commands(Pattern pattern) {
        Matcher names = pattern.matcher(String.join("\n", printed("echo $.commands")));
        return names.results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private String run(String script) {
        ProcessBuilder builder = new ProcessBuilder(server.home().resolve("bin/nuanfeng").toString(), "shell");
        builder.environment().put("NUANFENG_SSH_PORT", Integer.toString(server.sshPort()));
        builder.redirectErrorStream(true);
        try {
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(script.getBytes(StandardCharsets.UTF_8));
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
