// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.benchmarks.contest.Standing.State;
import nuanfeng.benchmarks.text.Figures;

/** How the engines came out in one JVM, for another JVM to read. */
public final class StandingsFile {

    private final Path file;

    public StandingsFile(Path file) {
        this.file = file;
    }

    public void write(List<Standing> standings) throws IOException {
        Properties all = new Properties();
        for (Standing each : standings) {
            String id = each.entry().id();
            all.setProperty(id + ".state", each.state().name());
            all.setProperty(id + ".reason", each.reason());
            all.setProperty(id + ".nanos", text(each.nanos()));
            all.setProperty(id + ".bytes", text(each.bytes()));
            all.setProperty(id + ".making", text(each.makingMillis()));
        }
        try (var out = Files.newBufferedWriter(file)) {
            all.store(out, null);
        }
    }

    /**
     * One standing per entry, in the order of the entries.
     *
     * @throws IOException when there is no such file, or an entry has no standing in it
     */
    public List<Standing> read(List<Entry> entries) throws IOException {
        Properties all = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            all.load(in);
        }
        for (Entry entry : entries) {
            if (!all.containsKey(entry.id() + ".state")) {
                throw new IOException("No standing of " + entry.id() + " in " + file);
            }
        }
        return entries.stream().map(entry -> new Standing(entry, State.valueOf(all.getProperty(entry.id() + ".state")),
                all.getProperty(entry.id() + ".reason"), figures(all.getProperty(entry.id() + ".nanos")),
                figures(all.getProperty(entry.id() + ".bytes")), figures(all.getProperty(entry.id() + ".making")))).toList();
    }

    private static String text(Figures figures) {
        return figures.values().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Figures figures(String text) {
        return new Figures(text.isEmpty() ? List.of() : Stream.of(text.split(",")).map(Double::valueOf).toList());
    }
}
