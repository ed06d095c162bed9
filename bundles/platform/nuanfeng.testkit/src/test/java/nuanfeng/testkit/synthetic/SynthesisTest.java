// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nuanfeng.policy.Identifiers;
import nuanfeng.table.TableFormat;

class SynthesisTest {

    private static final List<String> DISTRICTS = List.of("450802", "450803", "450804");

    private static byte[] write(String type, TableFormat format, int workers, long seed, String... ways) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Synthesis.of(seed, "450800", DISTRICTS, workers, YearMonth.of(2022, 7), format, List.of(ways), 5,
                List.of(AlsoColumn.of("brand:sentTo/agency:报送单位:试验单位").orElseThrow())).write(type, out);
        return out.toByteArray();
    }

    private static List<String> lines(String type, String... ways) throws IOException {
        return new String(write(type, TableFormat.NDJSON, 500, 1, ways), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void theSameSeedMakesTheSameBytes() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            for (String type : Synthesis.types()) {
                byte[] once = write(type, format, 300, 7, Synthesis.ways().toArray(String[]::new));
                assertArrayEquals(once, write(type, format, 300, 7, Synthesis.ways().toArray(String[]::new)), type + format);
            }
        }
        assertFalse(new String(write("worker", TableFormat.CSV, 300, 7), StandardCharsets.UTF_8)
                .equals(new String(write("worker", TableFormat.CSV, 300, 8), StandardCharsets.UTF_8)));
    }

    @Test
    void everyRowSaysThatItIsTestDataHoweverDirty() throws IOException {
        for (String type : Synthesis.types()) {
            for (String line : lines(type, Synthesis.ways().toArray(String[]::new))) {
                assertTrue(line.contains("\"testData\":true"), line);
            }
        }
    }

    @Test
    void aColumnThatThePlaceAsksForStandsInItsTable() throws IOException {
        assertTrue(lines("brand").stream().allMatch(each -> each.contains("\"sentTo\":[{\"agency\":\"试验单位\"}]")));
        assertFalse(String.join("", lines("outlet")).contains("sentTo"));
        for (String each : List.of("brand:a:b", "nothing:a:b:c", "brand:a/b/c:d:e", "brand:a::b")) {
            assertEquals(Optional.empty(), AlsoColumn.of(each), each);
        }
    }

    @Test
    void nobodyHasSuchANumber() {
        Set<String> seen = new HashSet<>();
        for (long i = 0; i < 36_500_000; i += 1_711) {
            String number = Nobody.identityNumber("450802", i);
            assertTrue(Identifiers.isIdentityNumber(number), number);
            assertTrue(Integer.parseInt(number.substring(6, 10)) < 1900, number);
            assertTrue(seen.add(number), number);
        }
        assertTrue(Identifiers.isCreditCode(Nobody.creditCode("450802", 12)), Nobody.creditCode("450802", 12));
        assertTrue(Nobody.phone(12).startsWith("000"));
    }

    @Test
    void whatIsReferredToIsThere() throws IOException {
        String outlets = String.join("\n", lines("outlet"));
        String enterprises = String.join("\n", lines("enterprise"));
        String workers = String.join("\n", lines("worker"));
        assertTrue(enterprises.contains("\"roles\":[{\"role\":\"HEADQUARTERS\"}]"), enterprises);
        for (String line : lines("insurance-enrolment")) {
            assertTrue(outlets.contains(member(line, "outlet")), line);
            assertTrue(workers.contains(member(line, "worker")), line);
            assertTrue(enterprises.contains(member(line, "payerCode")) || outlets.contains(member(line, "payerCode")), line);
        }
        assertTrue(lines("insurance-enrolment").size() < 500);
        assertEquals(500, lines("work-relation").size());
    }

    @Test
    void everybodyIsEnrolledAsTheRuleSays() throws IOException {
        Map<String, String> outlets = lines("outlet").stream().collect(Collectors.toMap(line -> member(line, "outletNo"), line -> line));
        Map<String, String> places = lines("enterprise").stream().collect(Collectors.toMap(line -> member(line, "creditCode"), line -> member(line, "licencePlace")));
        Map<String, String> began = lines("work-relation").stream().collect(Collectors.toMap(line -> member(line, "worker"), line -> member(line, "from")));
        Set<String> kinds = new HashSet<>();
        for (String line : lines("insurance-enrolment")) {
            String outlet = outlets.get(member(line, "outlet"));
            boolean licensed = member(outlet, "kind").equals("\"LICENSED\"");
            kinds.add(member(outlet, "kind"));
            assertEquals("\"YES\"", member(outlet, "flexibleStaff"), line);
            assertEquals(licensed ? "\"DIRECT\"" : "\"VIA_OWNER\"", member(line, "route"), line);
            assertEquals(licensed ? member(outlet, "district") : places.get(member(line, "payerCode")), member(line, "enrolledAt"), line);
            assertTrue(member(line, "startedOn").compareTo(began.get(member(line, "worker"))) >= 0, line);
            assertTrue(member(line, "startedOn").matches("\"2022-0[1-6]-\\d\\d\""), line);
        }
        assertEquals(Set.of("\"LICENSED\"", "\"BRANCH\"", "\"FILED\""), kinds);
        assertTrue(outlets.values().stream().allMatch(each -> each.contains("\"flexibleFinding\":[{\"by\":\"试验单位\",\"on\":\"2") && each.contains("\",\"reason\":\"试验\"}]")));
    }

    private static String member(String line, String name) {
        int from = line.indexOf("\"" + name + "\":\"");
        return "\"" + line.substring(from + name.length() + 4, line.indexOf('"', from + name.length() + 4)) + "\"";
    }

    @Test
    void everyWayOfBeingDirtyShows() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> write("worker", TableFormat.CSV, 10, 1, "clean"));
        String clean = new String(write("insurance-enrolment", TableFormat.CSV, 500, 1), StandardCharsets.UTF_8);
        for (String way : Synthesis.ways()) {
            String type = way.equals("strokes") ? "outlet" : "insurance-enrolment";
            Charset charset = way.equals("gb18030") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
            byte[] dirty = write(type, TableFormat.CSV, 5_000, 1, way);
            assertFalse(Arrays.equals(dirty, write(type, TableFormat.CSV, 5_000, 1)), way);
            assertTrue(new String(dirty, charset).contains("测试数据"), way);
        }
        assertTrue(clean.startsWith("\uFEFF参保编号,从业人员,"), clean.substring(0, 40));
    }
}
