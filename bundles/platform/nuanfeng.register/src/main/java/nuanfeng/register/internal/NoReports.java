// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.filing.Deed;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.ReportShelf;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Act;
import nuanfeng.record.ChainCheck;
import nuanfeng.record.RecordException;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Sight;
import nuanfeng.register.Retention;

/** Stands where reports would be, on a server whose configuration of records is wrong. */
final class NoReports implements ReportShelf {

    private static RecordException unavailable() {
        return new RecordException(RecordException.Kind.UNAVAILABLE, Phrases.beside(NoReports.class).say("not-configured"));
    }

    @Override
    public KeptReport open(Fresh fresh) {
        throw unavailable();
    }

    @Override
    public KeptReport find(long id) {
        throw unavailable();
    }

    @Override
    public KeptReport seen(long id, int version, Deed deed) {
        throw unavailable();
    }

    @Override
    public Map<String, Object> content(long id) {
        throw unavailable();
    }

    @Override
    public List<KeptReport> list(Wanted wanted) {
        throw unavailable();
    }

    @Override
    public KeptReport step(long id, int version, Step step) {
        throw unavailable();
    }

    @Override
    public Optional<byte[]> file(long id, String name, Sight sight) {
        throw unavailable();
    }

    @Override
    public void read(long id, Sight sight) {
        throw unavailable();
    }

    @Override
    public ChainCheck verify(long id) {
        throw unavailable();
    }

    @Override
    public RetentionReport retain(PlaceId place, String form, List<Retention> periods, LocalDate today, boolean dryRun, Act act) {
        throw unavailable();
    }
}
