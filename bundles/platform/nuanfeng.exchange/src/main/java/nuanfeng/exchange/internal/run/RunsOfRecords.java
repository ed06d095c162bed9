// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.util.LinkedHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunReport;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.record.Act;
import nuanfeng.record.Records;

/** Does runs in the edition that speaks when they begin, with the records of this server. */
@Component
public final class RunsOfRecords implements MonthlyRuns {

    private final PolicyLibrary library;
    private final Records records;

    @Activate
    public RunsOfRecords(@Reference PolicyLibrary library, @Reference Records records) {
        this.library = library;
        this.records = records;
    }

    @Override
    public RunReport run(Order order) {
        return monthly(order).done();
    }

    @Override
    public RunReport compare(Order order) {
        return monthly(order).compared();
    }

    private MonthlyRun monthly(Order order) {
        return new MonthlyRun(records, library.current(), order.place(), order.run(), order.month(), new LinkedHashMap<>(order.given()),
                Act.of(order.by(), order.reason()));
    }
}
