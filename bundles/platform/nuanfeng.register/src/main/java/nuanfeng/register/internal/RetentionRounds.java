// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.calendar.LegalTime;
import nuanfeng.filing.ReportShelf;
import nuanfeng.form.FormView;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.record.Act;
import nuanfeng.record.RecordException;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.RetentionReport;
import nuanfeng.register.RecordType;

/** Erases once a day, in the night, what has been kept long enough: place by place, type by type. Writes into the log what it did. */
@Component(immediate = true, service = {})
public final class RetentionRounds {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRounds.class);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final Act ACT = Act.of("retention", "保存期满");

    private final PolicyLibrary library;
    private final Records records;
    private final ReportShelf reports;
    private final Clock clock = Clock.system(LegalTime.ZONE);
    private final ScheduledExecutorService nights;

    @Activate
    public RetentionRounds(@Reference PolicyLibrary library, @Reference Records records, @Reference ReportShelf reports) {
        this.library = library;
        this.records = records;
        this.reports = reports;
        nights = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread thread = new Thread(run, "nuanfeng-retention");
            thread.setDaemon(true);
            return thread;
        });
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime next = now.with(NIGHT);
        long wait = Duration.between(now, next.isAfter(now) ? next : next.plusDays(1)).toMinutes() + 1;
        nights.scheduleAtFixedRate(this::round, wait, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    private void round() {
        Edition edition = library.current();
        LocalDate today = LocalDate.now(clock);
        edition.places().stream().filter(PlaceView::served).forEach(view -> round(edition.place(view.place().path()), today));
    }

    private void round(Place place, LocalDate today) {
        for (RecordType type : place.registers().all(today)) {
            try {
                RetentionReport report = records.retain(Register.of(place, type), today, false, ACT);
                if (report.due() > 0) {
                    LOG.info("Retention of {} in {}: {} ended, {} due, {} held, {} erased", type.name(), place.view().place(), report.ended(), report.due(), report.held(), report.erased());
                }
            } catch (RecordException e) {
                LOG.warn("Retention of {} in {} did not run: {}", type.name(), place.view().place(), e.getMessage());
            }
        }
        reports(place, today);
    }

    private void reports(Place place, LocalDate today) {
        for (FormView form : place.forms().all()) {
            try {
                RetentionReport report = reports.retain(place.view().place(), form.id(), form.retention(), today, false, ACT);
                if (report.due() > 0) {
                    LOG.info("Retention of reports on {} in {}: {} kept, {} due, {} held, {} erased", form.id(), place.view().place(), report.ended(), report.due(), report.held(), report.erased());
                }
            } catch (RecordException e) {
                LOG.warn("Retention of reports on {} in {} did not run: {}", form.id(), place.view().place(), e.getMessage());
            }
        }
    }

    @Deactivate
    void stop() {
        nights.shutdown();
    }
}
