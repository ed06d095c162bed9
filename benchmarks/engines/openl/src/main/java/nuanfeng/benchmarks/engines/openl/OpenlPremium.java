// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.openl;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

import org.openl.rules.runtime.RulesEngineFactory;

import nuanfeng.benchmarks.engine.Engine;
import nuanfeng.benchmarks.engine.EngineMaker;
import nuanfeng.benchmarks.job.Facts;
import nuanfeng.benchmarks.job.Records;

/** OpenL Tablets with indexed decision tables and its own decimals; months are handed over as the {@code Date} that its tables take. */
public final class OpenlPremium implements EngineMaker {

    @Override
    public Engine make(Records records) throws Exception {
        Path workbook = Files.createTempFile("premium", ".xlsx");
        PremiumWorkbook.write(workbook);
        PremiumRules rules = new RulesEngineFactory<>(workbook.toUri().toURL(), PremiumRules.class).newEngineInstance();
        Files.delete(workbook);
        List<Facts> facts = records.facts();
        Date[] months = facts.stream().map(each -> date(each.month())).toArray(Date[]::new);
        return record -> {
            Facts each = facts.get(record);
            BigDecimal premium = rules.premium(each.place(), months[record], each.baseMode().name(), each.totalWages(), each.headcount(),
                    each.rateClass(), each.floatingFactor(), each.phasedCut());
            return premium.movePointRight(2).longValue();
        };
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
