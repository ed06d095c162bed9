// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder in which programs run that are no part of the platform, with what they need. */
record ToolFolder(Path folder) {

    private static final long MOST_MINUTES = 5;

    /**
     * One of the tests' own programs for Node, with the packages that its lock names. Where there is no Node, or they cannot be fetched, the test says so and does not run.
     *
     * @param sources below {@code src/test}
     * @param folder where it is put together
     * @param what does not run otherwise
     */
    static ToolFolder installed(String sources, Path folder, String what) throws IOException, InterruptedException {
        assumeTrue(ConsolePages.onPath("node").isPresent() && ConsolePages.onPath("npm").isPresent(), what + ": there is no Node here");
        try (Stream<Path> files = Files.list(Path.of("src/test", sources).toAbsolutePath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        ToolFolder program = new ToolFolder(folder);
        Process install = program.start(folder.resolve("install"), "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        assumeTrue(install.waitFor(MOST_MINUTES, TimeUnit.MINUTES) && install.exitValue() == 0, what + ": npm could not fetch its packages");
        return program;
    }

    /** A tool that one of the packages brings. */
    String tool(String name) {
        return folder.resolve("node_modules/.bin").resolve(name).toString();
    }

    Process start(Path log, String... command) throws IOException {
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** @return what it said */
    String run(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "said", "");
        Process process = start(log, command);
        boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(log);
        assertTrue(ended && process.exitValue() == 0, () -> String.join(" ", List.of(command)) + "\n" + said);
        return said;
    }
}
