// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

import nuanfeng.benchmarks.text.Figures;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Register;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;

/**
 * Records found by their key beside a prepared statement that finds the same row by the same index, in turns; and pages of fifty by two filters. By the clock:
 * what is asked is how long somebody waits.
 */
final class Lookups {

    private static final int BLOCK = 500;
    private static final int PAGE = 50;
    private static final Sight SIGHT = Sight.masked("benchmark");
    private static final String BARE = "select id, version, definition, body, valid_from, ended_on, changed_at, changed_by, reason, salt, body_digest, digest from record"
            + " where live_key = ? and type = ? and place = ?";

    private final Office office;
    private final Register register;
    private final Random random = new Random(1);

    Lookups(Office office, String type) {
        this.office = office;
        this.register = office.register(type);
    }

    /** Microseconds of a look-up, each way, block by block. */
    Map<String, Figures> keys(int blocks) {
        List<StoredRecord> some = office.records().search(Search.all(register), Sight.whole("benchmark", "benchmark")).records();
        List<String> keys = some.stream().map(each -> String.valueOf(each.body().get(register.type().key().get(0).oneOf().get(0)))).toList();
        return office.database().look(handle -> {
            List<Double> found = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            try (PreparedStatement statement = handle.getConnection().prepareStatement(BARE)) {
                List<byte[]> hashes = hashes(handle.getConnection(), some);
                for (int block = -2; block < blocks; block++) {
                    double registers = micros(() -> office.records().find(register, keys.get(random.nextInt(keys.size())), SIGHT).orElseThrow());
                    double alone = micros(() -> bare(statement, hashes.get(random.nextInt(hashes.size()))));
                    if (block >= 0) {
                        found.add(registers);
                        bare.add(alone);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Map<String, Figures> figures = new LinkedHashMap<>();
            figures.put("register", new Figures(found));
            figures.put("bare", new Figures(bare));
            return figures;
        });
    }

    private static List<byte[]> hashes(Connection connection, List<StoredRecord> some) throws SQLException {
        List<byte[]> hashes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select live_key from record where id = ?")) {
            for (StoredRecord each : some) {
                statement.setLong(1, each.id());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    hashes.add(row.getBytes(1));
                }
            }
        }
        return hashes;
    }

    private long bare(PreparedStatement statement, byte[] hash) {
        try {
            statement.setBytes(1, hash);
            statement.setString(2, register.type().name());
            statement.setString(3, register.place().path());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) + row.getString(4).length() + row.getBytes(12).length;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double micros(Runnable each) {
        long begin = System.nanoTime();
        for (int i = 0; i < BLOCK; i++) {
            each.run();
        }
        return (System.nanoTime() - begin) / 1e3 / BLOCK;
    }

    /** Milliseconds of each page, from anywhere in the register. @param filters by field */
    double[] pages(int count, Map<String, List<String>> filters, long lastId) {
        double[] millis = new double[count];
        for (int i = -count / 5; i < count; i++) {
            Search search = new Search(register, List.of(), java.util.Optional.empty(), java.util.Optional.empty(), false,
                    OptionalLong.of((long) (random.nextDouble() * lastId)), PAGE);
            for (Map.Entry<String, List<String>> each : filters.entrySet()) {
                search = search.with(new Search.Filter(each.getKey(), Search.Filter.Sort.IS, each.getValue().get(random.nextInt(each.getValue().size()))));
            }
            long begin = System.nanoTime();
            RecordPage page = office.records().search(search, SIGHT);
            double took = (System.nanoTime() - begin) / 1e6;
            if (page.records().size() > PAGE) {
                throw new IllegalStateException("a page of " + page.records().size());
            }
            if (i >= 0) {
                millis[i] = took;
            }
        }
        Arrays.sort(millis);
        return millis;
    }
}
