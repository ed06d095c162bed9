// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

import nuanfeng.calendar.LegalTime;
import nuanfeng.shell.internal.agency.AgenciesCommand;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.difference.DiffCommand;
import nuanfeng.shell.internal.measure.MeasuresCommand;

/** Measures, agencies and the difference between two places at the console. */
class ResponsibilityCommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-07-01T00:00:00Z"), LegalTime.ZONE);

    private final FakeLibrary library = new FakeLibrary();
    private final FakeSession session = FakeSession.withoutTerminal();

    @Test
    void measuresAreShownPointByPointWithWhoIsResponsible() throws Exception {
        measures().execute();

        assertEquals(List.of("M1 试验措施",
                "  MARK      TEXT                  DECIDED BY            CLAUSE                       POINT",
                "  ~ change  以本市平均工资为基数  cn.testland.testcity  测试函〔2022〕1号 三（二）2  base",
                "  responsible in cn.testland.testcity: 测试市人力资源和社会保障局; lead: 测试市人力资源和社会保障局", "",
                "own 自有措施 (only here) (a counterpart, no implementation)",
                "  MARK   TEXT      DECIDED BY            CLAUSE                       POINT",
                "  + add  设立站点  cn.testland.testcity  测试函〔2022〕1号 三（二）2  site"), session.lines());
    }

    @Test
    void measuresCanBeNamedAndComeInTheShapeOfRest() throws Exception {
        measures("M1", "--json").execute();

        String json = session.printed().replaceAll("\\s+", "");
        assertTrue(json.contains("\"id\":\"M1\",\"point\":\"base\""), json);
        assertTrue(json.contains("\"operation\":\"change\",\"agencies\":[{\"id\":\"testcity-hrss\""), json);
        assertTrue(json.contains("\"national\":{\"text\":\"以地区平均工资为基数\""), json);
        assertFalse(json.contains("own"), json);
        assertEquals("bad-request: There is no measure 'M9'; there are M1, own.", refusal(measures("M9")));
    }

    @Test
    void theDifferenceIsShownSideBySide() throws Exception {
        diff().execute();

        assertEquals(List.of("KIND                               ITEM      MARK      测试市                测试市                CLAUSE                       KEY",
                "Parameters                         费率      + add     0.004                 –                     测试函〔2022〕1号 三（二）2  work-injury.rate",
                "Measures and responsible agencies  试验措施  ~ change  以本市平均工资为基数  以地区平均工资为基数  测试函〔2022〕1号 三（二）2  M1.base"), session.lines());
    }

    @Test
    void whatBothHaveAlikeIsShownWhenWanted() throws Exception {
        diff("--kept", "--json").execute();

        String json = session.printed().replaceAll("\\s+", "");
        assertTrue(json.contains("\"key\":\"M1.contract\",\"kind\":\"measure\",\"label\":\"试验措施\",\"mark\":\"keep\""), json);
        assertTrue(json.contains("\"hereCites\":[0],\"thereCites\":[],\"citations\":[{"), json);
        assertEquals("bad-request: There are two places at a time; 'cn' is one too many.", refusal(diff("cn")));
    }

    @Test
    void agenciesAreListedAndFound() throws Exception {
        agencies().execute();
        List<String> listed = List.of("NAME                        ALIASES   KIND             LEVEL  PLACE                 ID",
                "测试市人力资源和社会保障局  市人社局  human resources  city   cn.testland.testcity  testcity-hrss");
        assertEquals(listed, session.lines());
        assertEquals("agency-unknown: No agency 市局. (near: testcity-hrss)", refusal(agencies("市局")));
    }

    @Test
    void anAgencyIsFoundByItsAliasInThePlaceThatIsNamed() throws Exception {
        agencies("市人社局", "--place", "990100", "--json").execute();

        assertTrue(session.printed().replaceAll("\\s+", "").contains("\"href\":\"/api/v1/agencies/testcity-hrss\""));
        assertTrue(refusal(agencies("--place=cn.nowhere")).startsWith("place-not-served: "));
    }

    private MeasuresCommand measures(String... words) {
        MeasuresCommand command = new MeasuresCommand();
        Injected.into(command, "library", library);
        Injected.into(command, "session", session);
        Injected.into(command, "clock", CLOCK);
        Injected.into(command, "place", "990100");
        Injected.into(command, "words", List.of(words));
        return command;
    }

    private DiffCommand diff(String... words) {
        DiffCommand command = new DiffCommand();
        Injected.into(command, "library", library);
        Injected.into(command, "session", session);
        Injected.into(command, "clock", CLOCK);
        Injected.into(command, "place", "990100");
        Injected.into(command, "against", "990102");
        Injected.into(command, "words", List.of(words));
        return command;
    }

    private AgenciesCommand agencies(String... words) {
        AgenciesCommand command = new AgenciesCommand();
        Injected.into(command, "library", library);
        Injected.into(command, "session", session);
        Injected.into(command, "words", List.of(words));
        return command;
    }

    private static String refusal(PolicyCommand command) {
        return assertThrows(CommandException.class, command::execute).getNiceHelp();
    }
}
