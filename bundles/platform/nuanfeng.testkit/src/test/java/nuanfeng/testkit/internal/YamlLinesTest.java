// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class YamlLinesTest {

    private static final String FILE = """
            # on top
            format: 1

            parameters:

              rate:                      # how much
                values:
                  # the first
                  2022-06-27:
                    value: 0.004         # from the scheme
                    citation: { document: a, clause: "1" }

              # about wages
              average-wage:
                description: 工资
                values: {}

              empty:
            """;

    @Test
    void anEntryStandsInTheOrderOfDaysAndEveryOtherLineStays() {
        assertEquals(FILE.replace("clause: \"1\" }\n", "clause: \"1\" }\n      2027-01-01:\n        value: 1\n"), added("rate", "2027-01-01"));
        assertEquals(FILE.replace("      2022-06-27:\n", "      2020-01-01:\n        value: 1\n      2022-06-27:\n"), added("rate", "2020-01-01"));
    }

    @Test
    void whatIsEmptyIsFilled() {
        assertEquals(FILE.replace("    values: {}\n", "    values:\n      2027-01-01:\n        value: 1\n"), added("average-wage", "2027-01-01"));
        assertEquals(FILE + "    values:\n      2027-01-01:\n        value: 1\n", added("empty", "2027-01-01"));
        assertEquals(FILE + "\n  new:\n    values:\n      2027-01-01:\n        value: 1\n", added("new", "2027-01-01"));
        assertEquals("format: 1\n\nparameters:\n\n  new:\n    values:\n      2027-01-01:\n        value: 1\n",
                added("format: 1\n\nparameters: {}\n", "new", "2027-01-01"));
        assertEquals("format: 1\n\nparameters:\n\n  new:\n    values:\n      2027-01-01:\n        value: 1\n", added("format: 1\n", "new", "2027-01-01"));
    }

    @Test
    void aDayThatIsThereIsNamedByItsLine() {
        YamlLines lines = new YamlLines(FILE);
        assertEquals(9, lines.addEntry("rate", "2022-06-27", List.of("value: 1")));
        assertEquals(FILE, lines.text());
    }

    @Test
    void whatIsWrittenOnOneLineIsForAPerson() {
        YamlLines lines = new YamlLines("parameters: { rate: { values: {} } }\n");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> lines.addEntry("rate", "2022-06-27", List.of("value: 1")))
                .getMessage().contains("1"));
    }

    @Test
    void theEndsOfLinesStayAsTheyWere() {
        assertEquals(FILE.replace("clause: \"1\" }\n", "clause: \"1\" }\n      2027-01-01:\n        value: 1\n").replace("\n", "\r\n"),
                added(FILE.replace("\n", "\r\n"), "rate", "2027-01-01"));
    }

    @Test
    void aVersionIsRaisedByItsSmallestStep() {
        YamlLines lines = new YamlLines("version: \"1.2.9\"   # published\nname: 长沙市\n");
        assertTrue(lines.raiseVersion());
        assertEquals("version: \"1.2.10\"   # published\nname: 长沙市\n", lines.text());
    }

    @Test
    void anItemGoesBehindTheLastOne() {
        YamlLines lines = new YamlLines("format: 1\nexamples:\n\n  - name: a\n    on: 2022-01-01   # why\n\n# the end\n");
        lines.addItems("examples", List.of("- name: b", "  on: 2023-01-01"));
        assertEquals("format: 1\nexamples:\n\n  - name: a\n    on: 2022-01-01   # why\n\n  - name: b\n    on: 2023-01-01\n\n# the end\n", lines.text());
    }

    private static String added(String parameter, String day) {
        return added(FILE, parameter, day);
    }

    private static String added(String file, String parameter, String day) {
        YamlLines lines = new YamlLines(file);
        assertEquals(0, lines.addEntry(parameter, day, List.of("value: 1")));
        return lines.text();
    }
}
