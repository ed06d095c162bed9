// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nuanfeng.job.RunReport;
import nuanfeng.library.FakeEdition;
import nuanfeng.record.Act;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Search;
import nuanfeng.record.StoredRecord;
import nuanfeng.register.FakeRegisters;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Slot;
import nuanfeng.run.RunSource;
import nuanfeng.run.Step;

/** Contributions of July, of which some are asked about by one of two steps and some by none. */
class WithdrawingTest {

    private static final YearMonth JULY = YearMonth.of(2022, 7);
    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);

    private final List<StoredRecord> kept = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private int sure;

    private final Records records = (Records) Proxy.newProxyInstance(Records.class.getClassLoader(), new Class<?>[] {Records.class}, (proxy, method, arguments) -> {
        if (method.getName().equals("search")) {
            Search search = (Search) arguments[0];
            assertEquals("month IS 2022-07", search.filters().get(0).field() + " " + search.filters().get(0).sort() + " " + search.filters().get(0).value());
            return new RecordPage(kept, OptionalLong.empty());
        }
        ended.add(method.getName() + " " + arguments[2] + " " + arguments[4]);
        return null;
    });

    private static RecordType type(boolean found) {
        return FakeRegisters.type("contribution", "缴费", List.of("payer", "scheme", "month"), List.of(FakeRegisters.field("payer", new FieldType.Text(), true, false, false),
                FakeRegisters.field("scheme", new FieldType.Text(), true, false, false), FakeRegisters.field("month", new FieldType.Month(false), true, false, false),
                FakeRegisters.field("amount", new FieldType.Money(), false, false, false), FakeRegisters.field("state", new FieldType.Text(), false, false, false)),
                found ? Map.of(Slot.T4, "month") : Map.of());
    }

    private static RunSource source(RunSource.Sort sort, String of) {
        return new RunSource(sort, of, List.of(), List.of(), "", Map.of());
    }

    private static Step step(String name) {
        Map<String, RunSource> fields = new LinkedHashMap<>();
        fields.put("payer", source(RunSource.Sort.FIELD, "payerCode"));
        fields.put("scheme", source(RunSource.Sort.IS, "WORK_INJURY"));
        fields.put("month", source(RunSource.Sort.PERIOD, ""));
        fields.put("amount", source(RunSource.Sort.OUTCOME, "employer"));
        fields.put("state", source(RunSource.Sort.STATE, "COMPUTED/REFUSED"));
        return new Step(name, "rule", Optional.empty(), "enrolment", List.of(), List.of("payerCode"), List.of(), Map.of(), Optional.of(new Step.Result("contribution", fields)));
    }

    private void keep(String payer, String scheme, String state) {
        kept.add(new StoredRecord(kept.size() + 1L, "contribution", FakeEdition.CITY, "", 1, Map.of("payer", payer, "scheme", scheme, "month", "2022-07", "amount", "40.00", "state", state),
                List.of(), FIRST, Optional.empty(), Optional.empty(), Instant.EPOCH, "", ""));
    }

    private RunReport.Step done(boolean found) {
        Act act = Act.of("test", "按月");
        Watch watch = new Watch(false);
        Register register = new Register(type(found), FakeEdition.CITY, code -> true);
        Withdrawing withdrawing = new Withdrawing(records, act, JULY, watch);
        for (Step each : List.of(step("outlets"), step("enterprises"))) {
            withdrawing.asked(each, new Results(records, register, JULY.atEndOfMonth(), each.result().orElseThrow(), act, true, watch), register,
                    each.name().equals("outlets") ? Set.of(List.of("T-1")) : Set.of(List.of("T-2")));
        }
        return withdrawing.done(() -> sure++);
    }

    @Test
    void whatNoStepAsksAboutEndsUnlessSomebodyHasActedOnItOrItIsOfAnotherRun() {
        keep("T-1", "WORK_INJURY", "COMPUTED");
        keep("T-2", "WORK_INJURY", "COMPUTED");
        keep("T-3", "WORK_INJURY", "COMPUTED");
        keep("T-4", "WORK_INJURY", "REFUSED");
        keep("T-5", "WORK_INJURY", "PAID");
        keep("T-6", "PENSION", "COMPUTED");
        RunReport.Step step = done(true);
        assertEquals(List.of("end 3 2022-07-01", "end 4 2022-07-01"), ended);
        assertEquals(2, sure);
        assertEquals(List.of(new RunReport.Difference("T-5|WORK_INJURY|2022-07", Optional.of(new BigDecimal("40.00")), Optional.empty())), step.kept());
        assertEquals("withdrawn 6 3 2", step.name() + " " + step.records() + " " + step.groups() + " " + step.changed());
    }

    @Test
    void whereAMonthCannotBeFoundNothingIsLookedFor() {
        keep("T-3", "WORK_INJURY", "COMPUTED");
        assertEquals(0, done(false).records());
        assertEquals(List.of(), ended);
    }
}
