// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class CellTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate FIRST = LocalDate.of(2022, 6, 27);
    private static final ValueRow RATE = new ValueRow("test.rate", FIRST, "0.004", "测〔2022〕1号", "三（二）", Optional.empty(), "");
    private static final ValueRow OPEN = new ValueRow("test.open", FIRST, "", "测〔2022〕1号", "四", Optional.empty(), "");
    private static final String FILE = """
            # Head.
            format: 1

            parameters:

              rate:
                values:
                  2022-06-27:
                    value: 0.004   # as it was
                    note: >
                      多行
                      说明
                    modality: MUST
                    citation: { document: 测〔2022〕1号, clause: 三（二） }

              # About the next one.
              open:
                values:
                  2022-06-27:
                    unset: { configure: MBC-27, reason: 未作规定 }
                    citation: { document: 测〔2022〕1号, clause: 四 }
              short:
                values: { 2022-06-27: { value: 1, citation: { document: x, clause: "1" } } }
            """;

    private static String put(ValueRow row, ValueRow before) {
        CellText text = new CellText(FILE);
        text.put(row, Optional.ofNullable(before), TODAY);
        return text.text();
    }

    @Test
    void onlyTheLinesOfWhatIsChangedAreOthers() {
        ValueRow row = new ValueRow("test.rate", FIRST, "0.005", RATE.document(), RATE.clause(), Optional.empty(), "");
        assertEquals(FILE.replace("        value: 0.004   # as it was\n", "        value: 0.005\n")
                .replace("        citation: { document: 测〔2022〕1号, clause: 三（二） }\n", "        citation: { document: 测〔2022〕1号, clause: 三（二） }\n        entered: 2026-11-29\n"), put(row, RATE));
    }

    @Test
    void aNoteOfSeveralLinesIsReplacedAsAWhole() {
        ValueRow before = new ValueRow("test.rate", FIRST, "0.004", RATE.document(), RATE.clause(), Optional.empty(), "多行 说明");
        ValueRow row = new ValueRow("test.rate", FIRST, "0.004", RATE.document(), "五", Optional.of(TODAY), "说“好”\"");
        String said = put(row, before);
        assertEquals(FILE.replace("        note: >\n          多行\n          说明\n", "        note: \"说“好”\\\"\"\n")
                .replace("        citation: { document: 测〔2022〕1号, clause: 三（二） }\n", "        citation: { document: \"测〔2022〕1号\", clause: \"五\" }\n        reviewBy: 2026-11-29\n"), said);
    }

    @Test
    void aLaterDayIsWrittenBelowAndRemarksStayWhereTheyAre() {
        ValueRow row = new ValueRow("test.rate", LocalDate.of(2027, 1, 1), "0.005", RATE.document(), RATE.clause(), Optional.empty(), "");
        assertEquals(FILE.replace("clause: 三（二） }\n\n", """
                clause: 三（二） }
                      2027-01-01:
                        value: 0.005
                        entered: 2026-11-29
                        citation: { document: "测〔2022〕1号", clause: "三（二）" }

                """), put(row, null));
    }

    @Test
    void whatWasOpenIsDecidedAndWhatIsNewGetsItsPlace() {
        ValueRow decided = new ValueRow("test.open", FIRST, "1", OPEN.document(), OPEN.clause(), Optional.empty(), "");
        assertEquals(FILE.replace("        unset: { configure: MBC-27, reason: 未作规定 }\n", "").replace("clause: 四 }\n", "clause: 四 }\n        value: 1\n        entered: 2026-11-29\n"),
                put(decided, OPEN));
        CellText fresh = CellText.fresh();
        fresh.put(new ValueRow("test.other", FIRST, "true", "x", "1", Optional.empty(), ""), Optional.empty(), TODAY);
        assertEquals("""
                format: 1

                parameters:
                  other:
                    values:
                      2022-06-27:
                        value: true
                        entered: 2026-11-29
                        citation: { document: "x", clause: "1" }
                """, fresh.text());
    }

    @Test
    void whatStandsInOneLineIsLeftToItsAuthor() {
        ValueRow row = new ValueRow("test.short", FIRST, "2", "x", "1", Optional.empty(), "");
        assertThrows(ValueWriting.UnreadException.class, () -> put(row, RATE));
    }
}
