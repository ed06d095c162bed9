// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Calculation.OnFrom;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.library.AgencyView;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.ClauseText;
import nuanfeng.library.ClauseView;
import nuanfeng.library.Difference;
import nuanfeng.library.DocumentView;
import nuanfeng.library.DutyItem;
import nuanfeng.library.Edition;
import nuanfeng.library.FormView;
import nuanfeng.library.MeasureView;
import nuanfeng.library.ParameterView;
import nuanfeng.library.PlaceView;
import nuanfeng.library.TextStatus;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Parties;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/** An edition with invented places, documents and rules: enough of everything that an answer can contain. */
class FakeEdition implements Edition {

    static final PlaceId NATION = new PlaceId("cn");
    static final PlaceId CITY = new PlaceId("cn.testland.testcity");
    static final LocalDate RATE_FROM = LocalDate.of(2022, 6, 27);
    static final LocalDate RATE_CHANGES = LocalDate.of(2023, 1, 1);
    static final Citation CLAUSE = new Citation("test-2022-1", "测试函〔2022〕1号", "测试市试验方案", "3.2.2", "三（二）2", "S", "");
    static final Citation READING = new Citation("test-readings", "平台理解", "平台理解", "T-06", "T-06", "INFER", "四舍五入到分");

    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("费款所属期", "contribution month")).required();
    private static final Fact<String> POPULATION =
            Fact.code("population", Text.of("参保人群"), List.of("OUTLET", "ENTERPRISE")).required();
    private static final Fact<List<Quantity>> WAGES = Fact.moneyList("wages", Text.of("工资", "wages"));
    private static final Fact<Quantity> TOTAL = Fact.money("totalWages", Text.of("工资总额"));
    private static final Fact<Quantity> FACTOR =
            Fact.number("factor", Text.of("系数")).between(Quantity.parse("0.5"), Quantity.of(2));
    private static final Fact<Fact.Facts> OWNER = Fact.record("owner", Text.of("所属企业"),
            List.of(Fact.flag("licensed", Text.of("有许可")).required(), Fact.place("licencePlace", Text.of("许可地"))));

    private final String hash;

    FakeEdition(String hash) {
        this.hash = hash;
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public List<PlaceView> places() {
        return List.of(
                new PlaceView(NATION, "CN", Map.of(), Text.of("全国", "Nation"), "nation", Optional.empty(), true, "", "1.0.0",
                        digest('1')),
                new PlaceView(new PlaceId("cn.testland"), "990000", Map.of(), Text.of("测试省"), "province", Optional.of(NATION),
                        true, "", "1.1.0", digest('2')),
                new PlaceView(CITY, "990100", Map.of("990102", "甲区", "990121", "乙县"), Text.of("测试市", "Testcity"), "city",
                        Optional.of(new PlaceId("cn.testland")), true, "", "1.2.0", digest('3')),
                new PlaceView(new PlaceId("cn.wasteland"), "980000", Map.of(), Text.of("荒省"), "province", Optional.of(NATION),
                        false, "上级政策缺失", "0.9.0", digest('4')));
    }

    static String digest(char c) {
        return "sha256:" + String.valueOf(c).repeat(64);
    }

    @Override
    public PlaceView place(String place) {
        return places().stream().filter(PlaceView::served).filter(view -> view.place().path().equals(place)
                || view.code().equals(place) || view.covers().containsKey(place)).findFirst()
                .orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.PLACE_NOT_SERVED,
                        "没有 " + place + " 的可用政策。", List.of("cn.testland.testcity")));
    }

    @Override
    public Calculation calculate(Case question) {
        PlaceId place = place(question.place()).place();
        Map<String, Object> facts = question.facts();
        LocalDate on = question.on().orElseGet(() -> facts.get("month") instanceof String month && month.matches("\\d{4}-\\d\\d")
                ? YearMonth.parse(month).atDay(1) : LocalDate.of(2026, 1, 1));
        OnFrom from = question.on().isPresent() ? OnFrom.QUERY : facts.containsKey("month") ? OnFrom.FACT : OnFrom.TODAY;
        List<TraceLine> trace = new ArrayList<>();
        Outcome outcome = switch (question.rule()) {
            case "test.premium" -> premium(facts, question, trace);
            case "test.route" -> new Outcome.Decision("VIA_OWNER", Map.of("place", "990100", "by", "2022-09-30"),
                    List.of(new Reason("FILED", "已备案", Optional.of(CLAUSE)), new Reason("PLAIN", "无条款", Optional.empty())));
            case "test.clock" -> new Outcome.Dates(Map.of("due", LocalDate.of(2022, 10, 8), "at",
                    Instant.parse("2022-10-08T06:00:00Z")));
            case "test.list" -> new Outcome.Listing(List.of(Map.of("b", "2", "a", "1")));
            case "test.refuse" -> refuse(facts);
            case "test.boom" -> throw new IllegalStateException("nuanfeng.secret.Class went wrong");
            default -> throw new UnknownNameException(UnknownNameException.Kind.RULE, "没有 " + question.rule() + "。",
                    List.of("test.premium"));
        };
        return new Calculation(question.rule(), place, question.place(), on, from, !question.overrides().isEmpty(), outcome,
                List.copyOf(trace), List.of(new Warning("unofficial-source", "引用了非官方来源")), hash,
                question.rule().equals("test.clock") ? parties() : Parties.NONE);
    }

    private static Parties parties() {
        return new Parties(List.of(new Parties.Party("testcity-hrss", Text.of("测试市人社局", "Testcity HRSS"))), List.of());
    }

    private static Outcome refuse(Map<String, Object> facts) {
        RefusalCode code = RefusalCode.valueOf(facts.getOrDefault("code", "NOT_CONFIGURED").toString());
        return new Outcome.Refusal(code, "数值待配置。", "test.average", code == RefusalCode.NOT_CONFIGURED ? "MBC-26" : "",
                List.of(), Optional.of(CLAUSE));
    }

    private static Outcome premium(Map<String, Object> facts, Case question, List<TraceLine> trace) {
        List<FactIssue> issues = new ArrayList<>();
        if (!facts.containsKey("month")) {
            issues.add(new FactIssue("/month", "missing", "须给出费款所属期。"));
        }
        facts.keySet().stream().filter(name -> !List.of("month", "population", "wages", "totalWages", "factor", "owner")
                .contains(name)).forEach(name -> issues.add(new FactIssue("/" + name, "unknown", "没有这个事实。")));
        List<Quantity> wages = new ArrayList<>();
        Object given = facts.getOrDefault("wages", facts.containsKey("totalWages") ? List.of(facts.get("totalWages")) : List.of());
        try {
            ((List<?>) given).forEach(each -> wages.add(each instanceof BigDecimal number ? Quantity.of(number)
                    : Quantity.parse((String) each)));
        } catch (IllegalArgumentException | ClassCastException e) {
            issues.add(new FactIssue("/wages", "wrong-type", "须为金额。"));
        }
        if (!issues.isEmpty() || wages.isEmpty()) {
            return new Outcome.Refusal(RefusalCode.INVALID_FACTS, "事实有误。", "", "", issues, Optional.empty());
        }
        Quantity rate;
        try {
            Object what = question.overrides().getOrDefault("test.rate", "0.004");
            rate = Quantity.parse(what instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : what.toString());
        } catch (IllegalArgumentException e) {
            return new Outcome.Refusal(RefusalCode.INVALID_FACTS, "须为数字。", "test.rate", "", List.of(), Optional.empty());
        }
        Quantity base = wages.stream().reduce(Quantity.ZERO, Quantity::plus);
        Rounding rounding = new Rounding(RoundingMode.HALF_UP, 2);
        Money premium;
        try {
            premium = base.times(rate).toMoney(rounding);
        } catch (ArithmeticException e) {
            return new Outcome.Refusal(RefusalCode.INVALID_FACTS, "数额过大。", "", "", List.of(), Optional.empty());
        }
        trace.add(new TraceLine.FactRead("wages", List.copyOf(wages), true));
        trace.add(new TraceLine.Step("base", base, "CNY"));
        trace.add(new TraceLine.ParameterRead(setting("test.rate", CITY, RATE_FROM, rate), !question.overrides().isEmpty()));
        trace.add(new TraceLine.Inherited("test.premium", "cn"));
        trace.add(new TraceLine.Rounded("premium", premium.toQuantity(), rounding, READING));
        return new Outcome.Amount(premium, Map.of("employer", premium, "person", Money.ZERO), Modality.MUST);
    }

    static Setting setting(String key, PlaceId place, LocalDate from, Quantity value) {
        return new Setting(key, place, Setting.Status.VALUE, ParameterType.RATE, value, "1", from, Optional.empty(), Modality.MUST,
                false, Optional.empty(), "", "", "", CLAUSE, "parameters/test.yaml:12");
    }

    private static Setting unset(String key) {
        return new Setting(key, CITY, Setting.Status.UNSET, ParameterType.MONEY, "", "CNY/year", RATE_FROM, Optional.empty(),
                Modality.MUST, false, Optional.empty(), "", "MBC-26", "文件未给出数额", CLAUSE, "parameters/test.yaml:20");
    }

    @Override
    public List<ParameterView> parameters(String place, LocalDate on, Optional<String> subject) {
        place(place);
        return subject.isPresent() && !subject.get().equals("test") ? List.of()
                : List.of(parameter(place, "test.average", on), parameter(place, "test.rate", on));
    }

    @Override
    public ParameterView parameter(String place, String key, LocalDate on) {
        place(place);
        if (key.equals("test.average")) {
            return new ParameterView(key, Text.of("平均工资"), ParameterType.MONEY, ParameterView.Status.NOT_CONFIGURED,
                    Optional.of(unset(key)), List.of(), Optional.empty(), List.of());
        }
        if (!key.equals("test.rate")) {
            throw new UnknownNameException(UnknownNameException.Kind.PARAMETER, "没有 " + key + "。", List.of("test.rate"));
        }
        if (on.isBefore(RATE_FROM)) {
            return new ParameterView(key, Text.of("费率", "rate"), ParameterType.RATE, ParameterView.Status.NOT_YET,
                    Optional.empty(), List.of(), Optional.of(setting(key, CITY, RATE_FROM, Quantity.parse("0.004"))), List.of());
        }
        boolean later = !on.isBefore(RATE_CHANGES);
        return new ParameterView(key, Text.of("费率", "rate"), ParameterType.RATE, ParameterView.Status.VALUE,
                Optional.of(setting(key, CITY, later ? RATE_CHANGES : RATE_FROM, Quantity.parse(later ? "0.005" : "0.004"))),
                List.of(setting(key, NATION, LocalDate.of(2020, 1, 1), Quantity.parse("0.010"))), Optional.empty(), List.of());
    }

    @Override
    public List<Difference> diff(String here, String against, LocalDate on) {
        place(here);
        place(against);
        return List.of(new Difference("test.rate", "parameter", "0.004", "", "", List.of(CLAUSE)));
    }

    @Override
    public List<Difference> sideBySide(String here, String against, LocalDate on) {
        List<Difference> all = new ArrayList<>(diff(here, against, on));
        all.add(new Difference("M1.base", "measure", Optional.of(Text.of("试验措施", "Test measure")), MeasureView.Operation.CHANGE,
                "以本市平均工资为基数", "以地区平均工资为基数", "", List.of(CLAUSE), List.of(READING)));
        all.add(new Difference("M1.contract", "measure", Optional.of(Text.of("试验措施", "Test measure")), MeasureView.Operation.KEEP,
                "=HYPERLINK(\"x\")<script>alert(1)</script>", "＝1", "", List.of(CLAUSE), List.of(READING)));
        all.add(new Difference("M1", "agency", Optional.of(Text.of("试验措施", "Test measure")), "测试市人社局", Difference.NOT_STATED, "",
                List.of(CLAUSE), List.of()));
        return all;
    }

    @Override
    public List<MeasureView> measures(String place, LocalDate on) {
        AgencyView office = agencies(Optional.of(place)).get(0);
        return List.of(new MeasureView("M1", "base", Text.of("试验措施", "Test measure"), Text.of("以本市平均工资为基数"),
                MeasureView.Operation.CHANGE, List.of(office), Optional.of(CLAUSE), Optional.of(office), "", false, "", CITY, RATE_FROM,
                Optional.empty(), CLAUSE, Optional.of(new MeasureView.National(Text.of("以地区平均工资为基数"),
                        List.of(agencies(Optional.empty()).get(1)), READING))),
                new MeasureView("own", "site", Text.of("自有措施"), Text.of("设立站点"), MeasureView.Operation.ADD, List.of(), Optional.empty(),
                        Optional.empty(), "", true, "试行", CITY, RATE_FROM, Optional.of(RATE_CHANGES), CLAUSE, Optional.empty()));
    }

    @Override
    public List<AgencyView> agencies(Optional<String> place) {
        place.ifPresent(this::place);
        return List.of(new AgencyView("testcity-hrss", CITY, Text.of("测试市人社局", "Testcity HRSS"), List.of("市人社局"),
                "human-resources", Optional.of("city")),
                new AgencyView("employer", NATION, Text.of("用人单位", "employer"), List.of(), "role", Optional.empty()));
    }

    @Override
    public AgencyView agency(String name, Optional<String> place) {
        return agencies(place).stream().filter(each -> each.id().equals(name) || each.name().zh().equals(name)
                || each.aliases().contains(name)).findFirst().orElseThrow(() -> new UnknownNameException(
                        UnknownNameException.Kind.AGENCY, "没有机关 " + name + "。", List.of("testcity-hrss")));
    }

    @Override
    public List<FormView> forms(String place) {
        place(place);
        return List.of(new FormView("testcity-f-02", CITY, "F-02", Text.of("调度表"), "附件2", List.of(),
                agencies(Optional.empty()), "", CLAUSE));
    }

    @Override
    public List<DutyItem> duties(String place, LocalDate from, LocalDate to) {
        place(place);
        return new FakeDuties(agencies(Optional.empty()), forms(place)).between(from, to);
    }

    @Override
    public List<CalculationOffer> calculations(String place) {
        RuleDescription description = new RuleDescription(Text.of("试验保费", "Test premium"), Outcome.Kind.AMOUNT,
                List.of(MONTH, POPULATION, WAGES, TOTAL, FACTOR, OWNER), Optional.of(MONTH));
        return List.of(new CalculationOffer("test.premium", description, place(place).place()));
    }

    @Override
    public List<DocumentView> documents(Optional<String> place) {
        place.ifPresent(this::place);
        Map<String, String> clauses = new LinkedHashMap<>();
        clauses.put("1", "一");
        clauses.put("3.2.2", "三（二）2");
        clauses.put("4", "四");
        clauses.put("4.1", "四（一）");
        return List.of(new DocumentView("test-2022-1", CITY, "测试函〔2022〕1号", "测试市试验方案", List.of("测试市人社局"),
                Optional.of(LocalDate.of(2022, 6, 27)), Optional.empty(), Optional.empty(), Map.of("effective", "MBC-02"),
                "normative", "S", List.of("test-2021-9"), clauses, "转载文本", Optional.of(new DocumentView.Archive("ab".repeat(32),
                        "第1—9行", "归档文本第一条只有序号。"))),
                new DocumentView("test-2021-9", NATION, "", "试验通知", List.of("测试部"), Optional.empty(), Optional.empty(),
                        Optional.empty(), Map.of(), "statute", "L", List.of(), Map.of("1", "第一条")));
    }

    @Override
    public DocumentView document(String idOrNumber) {
        String plain = idOrNumber.replaceAll("[\\[〔(（【]", "(").replaceAll("[\\]〕)）】]", ")");
        return documents(Optional.empty()).stream().filter(document -> document.id().equals(idOrNumber)
                || plain.equals(document.number().replace('〔', '(').replace('〕', ')'))).findFirst()
                .orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.DOCUMENT, "没有 " + idOrNumber + "。",
                        List.of("test-2022-1")));
    }

    @Override
    public WorkingDays workingDays(String place) {
        return new FakeCalendar(place(place).place());
    }

    @Override
    public List<DocumentView> restingOn(String idOrNumber) {
        return documents(Optional.empty()).stream().filter(each -> each.parents().contains(idOrNumber)).toList();
    }

    @Override
    public ClauseView clause(String document, String clause) {
        DocumentView found = document(document);
        String id = found.clauses().entrySet().stream().filter(each -> each.getKey().equals(clause)
                || each.getValue().equals(clause.replace('(', '（').replace(')', '）'))).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.CLAUSE, "没有 " + clause + "。", List.of("3.2.2")));
        List<ClauseView.Part> below = id.equals("4") ? List.of(new ClauseView.Part("4.1", "四（一）", "（一）", own("4.1"))) : List.of();
        return new ClauseView(found, id, found.clauses().get(id), found.archive().isPresent() ? own(id) : ClauseText.NOT_STORED, below,
                id.equals("4.1") ? Optional.of("4") : Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ClauseText own(String id) {
        return id.equals("1") ? new ClauseText(TextStatus.MISSING, "", "", "MBC-99", "归档文本此条只有序号")
                : id.equals("4") ? new ClauseText(TextStatus.STORED, "费率", "按下列规定缴费。", "", "")
                : new ClauseText(TextStatus.STORED, "", "执行“统一的”费率。", "", "");
    }

    @Override
    public ClauseText text(Citation citation) {
        return citation.documentId().equals("test-2022-1") ? own(citation.clauseId()) : ClauseText.NOT_STORED;
    }

    @Override
    public String lineageHash(String place) {
        return hash + place(place).place();
    }
}
