// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.library.FakeEdition;
import nuanfeng.record.Register;
import nuanfeng.record.StoredRecord;
import nuanfeng.register.FakeRegisters;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.run.RunSource;
import nuanfeng.run.Step;

class SameButEditionTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 31);
    private static final RecordType TYPE = FakeRegisters.type("contribution", "缴费", List.of("payer"), List.of(
            FakeRegisters.field("payer", new FieldType.Text(), true, false, false), FakeRegisters.field("amount", new FieldType.Money(), false, false, false),
            FakeRegisters.field("edition", new FieldType.Text(), false, false, false),
            FakeRegisters.field("shares", new FieldType.Rows(List.of(FakeRegisters.field("amount", new FieldType.Money(), true, false, false))), false, false, false)), Map.of());

    private static RunSource source(RunSource.Sort sort, String of) {
        return new RunSource(sort, of, List.of(), List.of(), "", Map.of());
    }

    private static SameButEdition same(Map<String, RunSource> fields) {
        return new SameButEdition(new Register(TYPE, FakeEdition.CITY, code -> true), new Step.Result("contribution", fields), DAY);
    }

    private static StoredRecord kept(List<String> hidden) {
        return new StoredRecord(1, "contribution", FakeEdition.CITY, "", 1, Map.of("payer", "T-1", "amount", "40.00", "edition", "sha256:1", "shares", List.of(Map.of("amount", "40.00"))), hidden,
                DAY, Optional.empty(), Optional.empty(), Instant.EPOCH, "", "");
    }

    @ParameterizedTest
    @CsvSource({"sha256:2, 40.00, 40, true", "sha256:1, 40, 40.00, true", "sha256:2, 40.01, 40.00, false", "sha256:2, 40.00, 40.01, false"})
    void aResultThatDiffersByItsEditionAloneStays(String edition, String amount, String share, boolean stays) {
        Map<String, Object> answer = new HashMap<>(Map.of("payer", "T-1", "amount", new BigDecimal(amount), "edition", edition, "shares", List.of(Map.of("amount", new BigDecimal(share)))));
        assertEquals(stays, same(Map.of("edition", source(RunSource.Sort.EDITION, ""))).holds(kept(List.of()), answer));
        answer.remove("shares");
        assertFalse(same(Map.of("edition", source(RunSource.Sort.EDITION, ""))).holds(kept(List.of()), answer));
    }

    @Test
    void oneOfWhichSomethingIsHiddenIsWrittenAgain() {
        Map<String, Object> answer = Map.of("payer", "T-1", "amount", "40.00", "edition", "sha256:2", "shares", List.of(Map.of("amount", "40.00")));
        assertFalse(same(Map.of("edition", source(RunSource.Sort.EDITION, ""))).holds(kept(List.of("payer")), answer));
        assertFalse(same(Map.of()).holds(kept(List.of()), answer));
    }
}
