// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The same contest in several JVMs, one after the other. What the compiler makes of an engine is a matter of luck and stays as it is for
 * the life of a JVM: between two of them an engine may differ by a tenth, while its rounds in one differ by a hundredth.
 */
public final class Forks {

    private final Class<?> main;
    private final List<String> arguments;
    private final Consumer<String> progress;

    /**
     * @param main the program that runs one contest and leaves its {@link StandingsFile} where {@code --standings} says
     * @param arguments its other arguments
     */
    public Forks(Class<?> main, List<String> arguments, Consumer<String> progress) {
        this.main = main;
        this.arguments = List.copyOf(arguments);
        this.progress = progress;
    }

    /** The standings with the rounds of every JVM. @throws IOException when a JVM did not get to its end */
    public List<Standing> run(int count, List<Entry> entries) throws IOException, InterruptedException {
        if (count < 1) {
            throw new IllegalArgumentException("A contest needs a JVM.");
        }
        List<List<Standing>> all = new ArrayList<>();
        for (int fork = 1; fork <= count; fork++) {
            progress.accept("JVM " + fork + " of " + count);
            all.add(run(entries));
        }
        return IntStream.range(0, entries.size())
                .mapToObj(entry -> all.stream().map(standings -> standings.get(entry)).reduce(Standing::and).orElseThrow()).toList();
    }

    private List<Standing> run(List<Entry> entries) throws IOException, InterruptedException {
        Path file = Files.createTempFile("standings", ".properties");
        try {
            Process process = new ProcessBuilder(command(file)).inheritIO().start();
            Thread end = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(end);
            int status = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            if (status > 1) {
                throw new IOException("A JVM of the contest ended with " + status);
            }
            return new StandingsFile(file).read(entries);
        } finally {
            Files.delete(file);
        }
    }

    private List<String> command(Path file) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        command.add("--standings=" + file);
        return command;
    }
}
