// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import nuanfeng.benchmarks.text.Figures;

/**
 * Files brought in as jobs (sent, read, checked, sealed, chained, kept, told) beside the bare rows that came of it, in turns: each round has two
 * fresh databases. The files of what others refer to come first and are not measured.
 */
final class Imports {

    static final List<String> TYPES = List.of("worker", "insurance-enrolment");
    /** Rows that an import keeps at once. */
    private static final int A_ROUND = 2000;

    private final ShippedPolicies policies;
    private final Databases databases;
    private final Path folder;
    private final Nobody files;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    Imports(ShippedPolicies policies, Databases databases, Path folder, Nobody files) {
        this.policies = policies;
        this.databases = databases;
        this.folder = folder;
        this.files = files;
    }

    /** @param round below nought: to warm up, not counted */
    void round(int round) throws IOException, SQLException, InterruptedException {
        String name = "import" + files.workers() + "_" + (round + 1);
        Path home = folder.resolve(name + "home");
        try (Office office = new Office(policies, databases.fresh(folder, name), home);
                Office beside = new Office(policies, databases.fresh(folder, name + "bare"), home)) {
            for (String each : Nobody.BEFORE) {
                office.bring(each, files.write(each));
            }
            for (String type : TYPES) {
                Path file = files.write(type);
                long begin = System.nanoTime();
                long rows = office.bring(type, file);
                double seconds = (System.nanoTime() - begin) / 1e9;
                double bare = bare(office, beside, type);
                if (round >= 0) {
                    note(type, "rows", rows);
                    note(type, "import s", seconds);
                    note(type, "bare s", bare);
                }
                System.err.printf("%s %s round %d: %d rows, %.2f s, bare %.2f s%n", databases.title(), type, round, rows, seconds, bare);
            }
        }
    }

    private double bare(Office office, Office beside, String type) {
        List<BareTable> tables = office.database().look(handle -> List.of(table(handle, "record", "type = '%s'".formatted(type)),
                table(handle, "record_secret", "record_id in (select id from record where type = '%s')".formatted(type))));
        return beside.database().look(handle -> {
            try {
                Connection connection = handle.getConnection();
                long begin = System.nanoTime();
                BareTable.write(connection, tables, A_ROUND);
                double seconds = (System.nanoTime() - begin) / 1e9;
                return seconds;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static BareTable table(Handle handle, String name, String condition) {
        try {
            return BareTable.of(handle.getConnection(), name, condition);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(String type, String what, double figure) {
        figures.computeIfAbsent(type + " " + what, any -> new ArrayList<>()).add(figure);
    }

    Figures of(String type, String what) {
        return new Figures(figures.get(type + " " + what));
    }

    /** How many times as long as the bare rows, round by round. */
    Figures times(String type) {
        return of(type, "import s").over(of(type, "bare s"));
    }

    double rowsPerSecond(String type) {
        return of(type, "rows").over(of(type, "import s")).median();
    }

    double bareRowsPerSecond(String type) {
        return of(type, "rows").over(of(type, "bare s")).median();
    }

    Map<String, List<Double>> figures() {
        return figures;
    }
}
