// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.agency.AgencyView;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.document.DocumentView;
import nuanfeng.library.Difference;
import nuanfeng.library.FakePlace;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.measure.MeasureView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/** Test data: a place that does not exist, with figures that nobody set. */
public final class Samples {

    public static final PlaceId PLACE = new PlaceId("cn.testland.testcity");
    public static final String DIGEST = "sha256:ab12" + "0".repeat(60);
    public static final String OTHER_DIGEST = "sha256:ab13" + "0".repeat(60);
    public static final String EDITION = "sha256:ed" + "1".repeat(62);
    public static final Instant MOMENT = Instant.parse("2026-11-21T16:30:00Z");
    public static final Citation CLAUSE =
            new Citation("test-2022-1", "测试函〔2022〕1号", "测试方案", "3.2.2", "三（二）2", "S", "");

    public static final AgencyView OFFICE = new AgencyView("testcity-hrss", PLACE, Text.of("测试市人力资源和社会保障局"), List.of("市人社局"),
            "human-resources", Optional.of("city"));

    private static final Fact<?> MONTH = Fact.month("month", Text.of("费款所属期")).required();

    private Samples() {
    }

    public static StoredPolicy policy(String digest, PolicyState state, Finding... findings) {
        return new StoredPolicy(Optional.of(PLACE), "1.0.0", digest, state, MOMENT, "shell", "wang",
                new GateReport(findings.length == 0,
                        List.of(new GateReport.Check("archive", true, List.of()),
                                new GateReport.Check("schema", findings.length == 0, List.of(findings))),
                        List.of()),
                List.of());
    }

    public static Finding finding() {
        return new Finding("nuanfeng.cn.testland.testcity 1.0.0", "POLICY-INF/parameters/work-injury.yaml", 12,
                "work-injury.rate", "uncited", Text.of("该取值没有注明依据。", "The value has no citation."), Text.of("补充条款。", "Name the clause."), true);
    }

    public static Plan plan(List<Change> changes, List<Consequence> consequences, List<Finding> blockers) {
        return new Plan("sha256:plan", "sha256:base", EDITION, changes,
                List.of(new Plan.PlaceChange(PLACE, "0.9.0 " + OTHER_DIGEST, "1.0.0 " + DIGEST,
                        List.of(new Difference("work-injury.rate", FakePlace.PARAMETERS, said("0.005"), said("0.004"), "2022-06-27", List.of(CLAUSE))),
                        List.of(new Plan.PastChange("work-injury.rate", Optional.of(LocalDate.of(2022, 6, 27)))),
                        List.of(new Plan.ExampleChange("work-injury/乙", true), new Plan.ExampleChange("work-injury/丙", false)), List.of(), List.of())),
                consequences, blockers, List.of());
    }

    public static Consequence consequence() {
        return new Consequence("cn.testland.testcity/work-injury/甲", PLACE, "甲", Text.of("应为131.20，实得164.00", "131.20 expected, 164.00 came"),
                List.of("work-injury.rate"));
    }

    public static Activation activation(String by, String comment) {
        return new Activation(7, MOMENT, by, List.of(new Activation.Step(PLACE, Optional.empty(), Optional.of(DIGEST))), EDITION,
                "sha256:base", comment, "0".repeat(64), "1".repeat(64));
    }

    public static DocumentView document() {
        Map<String, String> clauses = new LinkedHashMap<>();
        clauses.put("3", "三");
        clauses.put("3.2.2", "三（二）2");
        clauses.put("5", "五");
        return new DocumentView("test-2022-1", PLACE, "测试函〔2022〕1号", "测试方案", List.of("甲局", "乙局"),
                Optional.of(LocalDate.of(2022, 6, 27)), Optional.empty(), Optional.empty(), Map.of(), "normative", "S", List.of(),
                clauses, "转载文本", Optional.of(new DocumentView.Archive("ab".repeat(32), "第1—9行", "第五条只有序号")));
    }

    public static RuleDescription description() {
        return new RuleDescription(Text.of("工伤保险费"), Outcome.Kind.AMOUNT,
                List.of(MONTH, Fact.code("population", Text.of("参保主体"), List.of("OUTLET", "ENTERPRISE")),
                        Fact.moneyList("wages", Text.of("工资")),
                        Fact.record("owner", Text.of("所属企业"), List.of(Fact.flag("licensed", Text.of("持证"))))),
                Optional.of(MONTH));
    }

    public static Setting rate() {
        return new Setting("work-injury.rate", PLACE, Setting.Status.VALUE, ParameterType.RATE, Quantity.parse("0.004"), "1",
                LocalDate.of(2022, 6, 27), Optional.empty(), Modality.MUST, false, Optional.empty(), "", "", "", CLAUSE,
                "parameters/work-injury.yaml:12");
    }

    public static Calculation answer() {
        Quantity wages = Quantity.parse("32800.50");
        return new Calculation("work-injury.premium", PLACE, "990102", LocalDate.of(2022, 7, 1), Calculation.OnFrom.FACT, false,
                new Outcome.Amount(new Money(13120), Map.of("employer", new Money(13120), "person", Money.ZERO), Modality.MUST),
                List.of(new TraceLine.FactRead("wages", List.of(wages), true), new TraceLine.ParameterRead(rate(), false),
                        new TraceLine.Step("base", wages, "CNY"),
                        new TraceLine.Rounded("premium", Quantity.parse("131.20"), Rounding.parse("HALF_UP 2"), CLAUSE)),
                List.of(new Warning("provisional", "暂定")), EDITION);
    }

    public static Calculation refusal() {
        return new Calculation("work-injury.premium", PLACE, PLACE.path(), LocalDate.of(2022, 7, 1), Calculation.OnFrom.TODAY, false,
                new Outcome.Refusal(RefusalCode.NOT_CONFIGURED, "文件未给出数额", "work-injury.average-wage",
                        "MBC-26", List.of(), Optional.of(CLAUSE)),
                List.of(), List.of(), EDITION);
    }

    static List<MeasureView> measures() {
        return List.of(new MeasureView("M1", "base", Text.of("试验措施"), Text.of("以本市平均工资为基数"), MeasureView.Operation.CHANGE,
                List.of(OFFICE), Optional.of(CLAUSE), Optional.of(OFFICE), "", false, "", PLACE, LocalDate.of(2022, 6, 27),
                Optional.empty(), CLAUSE, Optional.of(new MeasureView.National(Text.of("以地区平均工资为基数"), List.of(), CLAUSE))),
                new MeasureView("own", "site", Text.of("自有措施"), Text.of("设立站点"), MeasureView.Operation.ADD, List.of(), Optional.empty(),
                        Optional.empty(), "counterpart", true, "", PLACE, LocalDate.of(2022, 6, 27), Optional.empty(), CLAUSE,
                        Optional.empty()));
    }

    private static Statement said(String text) {
        return Statement.of(Part.quoted("test", text));
    }

    static List<Difference> sideBySide() {
        Optional<Text> title = Optional.of(Text.of("试验措施"));
        return List.of(new Difference("work-injury.rate", FakePlace.PARAMETERS, Optional.of(Text.of("费率")), said("0.004"), Statement.NOTHING, "", List.of(CLAUSE),
                        List.of()),
                new Difference("M1.base", FakePlace.MEASURES, title, MeasureView.Operation.CHANGE, said("以本市平均工资为基数"), said("以地区平均工资为基数"), "",
                        List.of(CLAUSE), List.of()),
                new Difference("M1.contract", FakePlace.MEASURES, title, MeasureView.Operation.KEEP, said("签订合同"), said("签订合同"), "", List.of(CLAUSE),
                        List.of()));
    }
}
