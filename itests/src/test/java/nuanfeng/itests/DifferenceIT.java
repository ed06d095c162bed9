// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.CHONGQING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures and who is responsible, and Chongqing beside the national framework: for programs, on paper and as a table. */
class DifferenceIT {

    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);
    private static final String MEASURES = "/places/" + CHONGQING + "/measures?on=2022-07-15";
    private static final String QUERY = "?against=cn&on=2022-07-15";
    private static final String DIFF = "/places/" + CHONGQING + "/diff";

    /** AC-19, AC-20 and the catalogue's comparison: what Chongqing leaves out, changes and adds. */
    @ParameterizedTest
    @CsvSource({"M1, fee-level, drop, cq-2021-30#4.2", "M1, outlet-cost-survey, add, cq-2021-30#4.2", "M3, turnover-ratio, drop, cq-2021-30#4.4",
        "M3, average-wage-base, change, cq-2021-30#4.4", "M3, housing-fund, add, cq-2021-30#4.4", "M7, consumer-notice, drop, cq-2021-30#4.8",
        "M7, capacity-review, drop, cq-2021-30#4.8", "M7, enterprise-records, add, cq-2021-30#4.8", "M4, protection, keep, ''"})
    void chongqingSaysThisOfANationalPoint(String id, String point, String operation, String clause) {
        JsonNode found = api.get(MEASURES).expect(200).elements("").filter(each -> each.path("id").asText().equals(id)
                && each.path("point").asText().equals(point)).findFirst().orElseThrow();
        assertEquals(operation, found.path("operation").asText());
        assertTrue(found.at("/citation/id").asText().startsWith(clause), found::toString);
        assertEquals(!operation.equals("add"), found.has("national"), found::toString);
        assertTrue(found.path("agencies").findValuesAsText("id").stream().allMatch(each -> each.startsWith("chongqing-") || each.equals("counties")),
                found::toString);
    }

    @Test
    void everyPointOfTheNationIsAnsweredAndWhatIsLocalSaysSo() {
        Set<String> national = points(api.get("/places/cn/measures?on=2022-07-15").expect(200)).keySet();
        Map<String, JsonNode> local = points(api.get(MEASURES).expect(200));
        assertTrue(national.size() > 50 && local.keySet().containsAll(national), () -> national + " " + local.keySet());
        local.forEach((key, point) -> {
            assertEquals(national.contains(key), List.of("keep", "change", "drop").contains(point.path("operation").asText()), key);
            assertEquals(!national.contains(key) && !key.startsWith("M"), point.path("local").asBoolean(), key);
            assertFalse(point.path("text").asText().isBlank(), key);
            // Three of the ten opinions on riders name nobody, and nobody is filled in.
            assertEquals(Set.of("rider-environment", "rider-organisation", "rider-care").contains(point.path("id").asText()),
                    point.path("agencies").isEmpty(), key);
        });
        assertEquals(Set.of("flexible", "consumption"), points(api.get("/places/cn.chongqing/measures?on=2021-06-22").expect(200)).keySet().stream()
                .map(each -> each.substring(0, each.indexOf('-'))).collect(Collectors.toSet()));
    }

    @Test
    void theDifferenceIsWhatTheMeasuresSay() {
        Set<String> marked = points(api.get(MEASURES)).entrySet().stream().filter(each -> !each.getValue().path("operation").asText().equals("keep"))
                .map(each -> each.getValue().path("operation").asText() + ' ' + each.getKey()).collect(Collectors.toSet());
        Answer diff = api.get(DIFF + QUERY).expect(200);
        assertEquals(marked, diff.elements("").filter(each -> each.path("kind").asText().equals("measure"))
                .map(each -> each.path("mark").asText() + ' ' + each.path("key").asText()).collect(Collectors.toSet()));
        assertEquals(Set.of("parameter", "duty", "measure", "agency", "form", "register"), diff.elements("").map(each -> each.path("kind").asText())
                .collect(Collectors.toSet()));
        assertTrue(diff.elements("").allMatch(each -> !each.path("citations").isEmpty() && each.path("here").isNull() == each.path("mark").asText()
                .equals("drop") && each.path("there").isNull() == each.path("mark").asText().equals("add")), diff::toString);
    }

    @Test
    void fromTheOtherSideItIsTheSameDifference() {
        Map<String, String> here = sides(api.get(DIFF + QUERY).expect(200), "here", "there");
        assertEquals(here, sides(api.get("/places/cn/diff?against=cn.chongqing&on=2022-07-15").expect(200), "there", "here"));
        assertEquals("[]", api.get("/places/cn.chongqing/diff?against=500000&on=2022-07-15").expect(200).text());
    }

    /** Guangxi's notice of 2022 over the nation's; its holiday returns every year, so that 2020, of which nobody told, is no year of the nation's; of 2025 the press told. */
    @Test
    void theDaysOfARegionAreDifferencesOfItsPlaces() {
        Answer days = api.get("/places/450800/diff?against=cn&on=2022-07-15").expect(200);
        assertEquals(List.of("calendar.2022-04-02 off 壮族三月三 | make-up 清明节", "calendar.2022-04-03/2022-04-05 off 壮族三月三 | off 清明节",
                "calendar.2022-04-06 off 壮族三月三 | workday"), calendar(days));
        assertEquals(List.of("calendar.2025-03-31/2025-04-01 off 壮族三月三 | workday"),
                calendar(api.get("/places/450800/diff?against=cn&on=2025-07-15").expect(200)));
        assertEquals(List.of("calendar.2020 NOT_CONFIGURED calendar.2020 | 249 workdays"),
                calendar(api.get("/places/450800/diff?against=cn&on=2020-07-15").expect(200)));
        for (String nothing : List.of("/places/530100/diff?against=cn", "/places/450800/diff?against=cn.guangxi", "/places/450800/diff?against=450800")) {
            assertEquals(List.of(), calendar(api.get(nothing + "&on=2022-07-15").expect(200)), nothing);
        }
        Answer page = api.get("/places/450800/diff.html" + QUERY).expect(200);
        for (String said : List.of("工作日与放假", "壮族三月三 2022-04-03至2022-04-05", "放假（壮族三月三）", "上班（清明节调休）", "自2022年7月起，每月20日前")) {
            assertTrue(page.text().contains(said), () -> said + " is not on " + page);
        }
        assertFalse(page.text().contains("every 1 months"), page::toString);
        assertTrue(api.get("/places/450800/diff.csv" + QUERY).text().contains("\r\n工作日与放假,calendar.2022-04-06,壮族三月三 2022-04-06,调整,放假（壮族三月三）,上班,"));
    }

    private static List<String> calendar(Answer diff) {
        return diff.elements("").filter(each -> each.path("kind").asText().equals("calendar")).map(each -> each.path("key").asText() + ' '
                + each.path("here").asText() + " | " + each.path("there").asText()).toList();
    }

    @Test
    void theTableHasTheSameRows() {
        Answer diff = api.get(DIFF + QUERY + "&kept=true").expect(200);
        Answer table = api.get(DIFF + ".csv" + QUERY).expect(200);
        assertTrue(table.header("Content-Type").startsWith("text/csv"), table::toString);
        assertTrue(table.header("Content-Disposition").contains("diff-cn.chongqing-cn-2022-07-15.csv"), table.headers()::toString);
        assertEquals('\uFEFF', table.text().charAt(0));
        List<List<String>> rows = rows(table.text().substring(1));
        assertEquals(diff.elements("").map(each -> each.path("key").asText()).toList(), rows.stream().skip(1).map(row -> row.get(1)).toList());
        assertTrue(rows.stream().allMatch(row -> row.size() == rows.get(0).size() && row.stream().noneMatch(cell -> cell.matches("[=+@-].*"))),
                table::toString);
        assertTrue(rows.stream().skip(1).allMatch(row -> row.contains("2022-07-15") && row.contains(table.edition())), table::toString);
        assertEquals(api.get(DIFF + QUERY).elements("").count(), rows(api.get(DIFF + ".csv" + QUERY + "&kept=false").text()).size() - 1);
    }

    @Test
    void thePageSaysItToPeopleAndRunsNothing() {
        Answer page = Answer.of(nuanfeng.send(nuanfeng.request("/api/v1" + DIFF + QUERY).header("Accept", "text/html").GET().build())).expect(200);
        assertEquals(api.get(DIFF + ".html" + QUERY).expect(200).text(), page.text());
        assertTrue(page.header("Content-Security-Policy").contains("default-src 'none'"), page.headers()::toString);
        assertFalse(page.text().contains("<script") || page.text().contains("http://") || page.text().contains("https://"), page::toString);
        for (String said : List.of("重庆市", "全国", "督促企业保持合理末端派费水平", "发布消费提示", "渝交发〔2021〕30号", "交邮政发〔2021〕59号", "@page")) {
            assertTrue(page.text().contains(said), () -> said + " is not on " + page);
        }
        Answer english = Answer.of(nuanfeng.send(nuanfeng.request("/api/v1" + DIFF + ".html" + QUERY).header("Accept-Language", "en").GET().build()));
        assertTrue(english.expect(200).text().contains("lang=\"en\"") && english.text().contains("Chongqing"), english::toString);
    }

    private static Map<String, JsonNode> points(Answer measures) {
        return measures.elements("").collect(Collectors.toMap(each -> each.path("id").asText() + '.' + each.path("point").asText(), each -> each));
    }

    private static Map<String, String> sides(Answer diff, String first, String second) {
        Map<String, String> sides = new TreeMap<>();
        diff.elements("").forEach(each -> sides.put(each.path("kind").asText() + ' ' + each.path("key").asText(),
                each.path(first) + " | " + each.path(second)));
        return sides;
    }

    /** As RFC 4180 has it. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted ? c != '"' : c != '"' && c != ',' && c != '\r' && c != '\n') {
                cell.append(c);
            } else if (c == '"') {
                if (quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append(csv.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        assertFalse(quoted || !row.isEmpty() || cell.length() > 0, "The table breaks off");
        return rows;
    }
}
