// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;

import nuanfeng.calendar.LegalTime;
import nuanfeng.exchange.internal.Exchange;
import nuanfeng.exchange.internal.run.RunsOfRecords;
import nuanfeng.job.ImportOrder;
import nuanfeng.job.Job;
import nuanfeng.job.JobState;
import nuanfeng.job.Jobs;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.library.Place;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.register.internal.board.KeptBoard;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.Source;
import nuanfeng.register.internal.record.KeptRecords;
import nuanfeng.register.internal.seal.Keys;
import nuanfeng.register.internal.seal.Vault;

/** Everything that keeps records, on a database of its own: store, imports, runs. */
final class Office implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final LocalDate FROM = LocalDate.of(2022, 7, 1);

    private final ShippedPolicies policies;
    private final Database database;
    private final Records records;
    private final Exchange jobs;
    private final RunsOfRecords runs;

    /** Opens the database, which may be empty, and waits until it is ready. @param home for keys and jobs */
    Office(ShippedPolicies policies, Source source, Path home) throws IOException, InterruptedException {
        this.policies = policies;
        Files.createDirectories(home);
        database = new Database(source, opened -> { });
        records = new KeptRecords(database, new Vault(Keys.in(home.resolve("register.keys"))), Clock.system(LegalTime.ZONE));
        BundleContext context = (BundleContext) Proxy.newProxyInstance(Office.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> method.getName().equals("getProperty") ? home.toString() : null);
        jobs = new Exchange(context, policies, records);
        runs = new RunsOfRecords(policies, records, new KeptBoard(database));
        for (int look = 0; records.standing().state() != Records.State.READY; look++) {
            if (look > PATIENCE_SECONDS * 20) {
                throw new IOException(records.standing().toString());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    Database database() {
        return database;
    }

    Records records() {
        return records;
    }

    MonthlyRuns runs() {
        return runs;
    }

    Place place() {
        return policies.edition().place(Nobody.PLACE);
    }

    Register register(String type) {
        return Register.of(place(), place().registers().type(type, Nobody.MONTH.atEndOfMonth()));
    }

    /** Brings a file in as a job and waits for its end. @return how many records were made @throws IOException unless every row was taken */
    long bring(String type, Path file) throws IOException, InterruptedException {
        Jobs offered = jobs;
        Job job;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            job = offered.take(new ImportOrder(place().view().place(), type, policies.edition().hash(), Nobody.MONTH.atEndOfMonth(), "csv", Optional.empty(), "", false,
                    Optional.of(FROM), false, "benchmark", "benchmark", Optional.empty()), in);
        }
        Job now = job;
        while (!now.state().isEnd()) {
            TimeUnit.MILLISECONDS.sleep(2);
            now = offered.find(job.id()).orElseThrow();
        }
        if (now.state() != JobState.DONE || now.count().bad() > 0 || now.count().created() != now.count().all()) {
            throw new IOException("%s: %s %s %s %s".formatted(type, now.state(), now.count(), now.problem(), now.groups()));
        }
        return now.count().created();
    }

    @Override
    public void close() {
        // Both are closed as the container does; their own methods are not for everybody.
        for (Object each : new Object[] {runs, jobs}) {
            try {
                var stop = each.getClass().getDeclaredMethod("stop");
                stop.setAccessible(true);
                stop.invoke(each);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        database.close();
    }
}
