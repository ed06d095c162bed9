// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.pay;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.DayKind;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** Pay of overtime by kind of day: beyond hours on a working day, on a day off without time off instead, on a festival. Each kind is rounded once. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("pay.overtime")
public final class Overtime implements Rule {

    /** Says what a holiday of a region alone is paid as. */
    static final String REGIONAL = "pay.regional-festivals";

    private static final int DAY = 24;
    private static final Map<String, String> NAMES = Map.of("WORKING", "working", "REST", "rest", "FESTIVAL", "festival");

    private static final Fact<Quantity> MONTH = Fact.money("monthWage", Text.of("月工资", "Wage of a month"));
    private static final Fact<Quantity> DAY_WAGE = Fact.money("dayWage", Text.of("日工资", "Wage of a day"));
    private static final Fact<Quantity> HOUR = Fact.money("hourWage", Text.of("小时工资", "Wage of an hour"));
    private static final Fact<Quantity> PIECE = Fact.number("piecePrice", Text.of("计件单价（元/件）", "Price of a piece in yuan")).between(Quantity.ZERO, Quantity.of(100));
    private static final Fact<LocalDate> DATE = Fact.date("date", Text.of("日期", "Day")).required();
    private static final Fact<Quantity> HOURS = Fact.number("hours", Text.of("加班小时数（计件的不填）", "Hours of overtime; not for pieces")).between(Quantity.ZERO, Quantity.of(100));
    private static final Fact<Quantity> PIECES = Fact.count("pieces", Text.of("加班期间完成的件数（计件的）", "Pieces made in overtime"));
    private static final Fact<Boolean> TIME_OFF = Fact.flag("timeOff", Text.of("已安排补休", "Time off was given instead"));
    private static final Fact<List<Facts>> LINES = Fact.records("lines", Text.of("加班记录，逐日填报；综合计算工时制的不填", "Overtime day by day; not for comprehensive hours"),
            List.of(DATE, HOURS, PIECES, TIME_OFF));
    private static final Fact<LocalDate> UNTIL = Fact.date("on", Text.of("计算所依据的日期", "Day whose rules count")).required();
    private static final Fact<Quantity> TOTAL = Fact.number("totalHours", Text.of("周期内总工时（综合计算工时制）", "All hours of the period")).between(Quantity.ZERO, Quantity.of(100).times(100));
    private static final Fact<Quantity> STANDARD_HOURS = Fact.number("standardHours", Text.of("周期内标准工时（综合计算工时制）", "Standard hours of the period")).between(Quantity.ZERO, Quantity.of(100).times(100));
    private static final Fact<Quantity> FESTIVAL_HOURS = Fact.number("festivalHours", Text.of("其中法定休假日的工时（综合计算工时制）", "Hours on festivals among them")).between(Quantity.ZERO, Quantity.of(100).times(100));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("加班工资", "Overtime pay"), Outcome.Kind.AMOUNT, List.of(UNTIL, Employment.RELATION, Employment.SYSTEM, MONTH, DAY_WAGE, HOUR, PIECE, LINES,
                TOTAL, STANDARD_HOURS, FESTIVAL_HOURS), Optional.of(UNTIL)).withOneOf(List.of("monthWage", "dayWage", "hourWage", "piecePrice"))
                .notDeciding(Text.of("不认定加班事实和工时制度，不认定劳动关系。", "Finds neither that there was overtime nor which system holds, and confirms no labour relation."))
                .calling("hour-wage", Text.of("小时工资", "Hourly wage"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        if (!Employment.isLabour(sheet.fact(Employment.RELATION))) {
            throw sheet.notApplicable(Text.of("加班工资的倍数适用于劳动关系；其余人员在法定节假日的报酬只须高于平时。",
                    "The multiples are for labour relations; others must get more than usual on festivals."), sheet.parameter("pay.festival-partial"));
        }
        String system = sheet.fact(Employment.SYSTEM);
        if (system.equals(Employment.FLEXIBLE)) {
            throw sheet.notApplicable(Text.of("实行不定时工作制的，不执行加班工资的规定。", "Overtime pay is not for flexible hours."), sheet.parameter("pay.flexible-hours"));
        }
        Map<String, Quantity> hours = system.equals(Employment.COMPREHENSIVE) ? comprehensive(sheet) : byDay(sheet);
        Optional<Quantity> piece = sheet.find(PIECE);
        Quantity each = piece.isPresent() ? piece.get() : sheet.step("hour-wage", hour(sheet), "CNY");
        Setting factors = sheet.parameter("pay.overtime-factors");
        Money sum = Money.ZERO;
        Map<String, Money> parts = new HashMap<>();
        for (Map.Entry<String, Quantity> kind : hours.entrySet()) {
            Quantity factor = (Quantity) factors.table().row(kind.getKey()).orElseThrow().get("factor");
            Quantity counted = sheet.step(NAMES.get(kind.getKey()) + (piece.isPresent() ? "-pieces" : "-hours"), kind.getValue());
            String name = NAMES.get(kind.getKey());
            Money part = sheet.round(name, each.times(counted).times(factor), "pay.rounding");
            parts.put(name, part);
            sum = sum.plus(part);
        }
        return new Outcome.Amount(sum, parts, factors.modality());
    }

    private static Quantity hour(Worksheet sheet) {
        Optional<Quantity> hour = sheet.find(HOUR);
        if (hour.isPresent()) {
            return hour.get();
        }
        Quantity hours = sheet.quantity("pay.hours-of-day");
        Optional<Quantity> day = sheet.find(DAY_WAGE);
        return day.isPresent() ? day.get().dividedBy(hours) : sheet.fact(MONTH).dividedBy(sheet.quantity("pay.paid-days")).dividedBy(hours);
    }

    private static Map<String, Quantity> byDay(Worksheet sheet) {
        List<Facts> lines = sheet.fact(LINES);
        Map<String, Quantity> hours = new TreeMap<>();
        Map<LocalDate, Quantity> days = new HashMap<>();
        List<FactIssue> issues = new ArrayList<>();
        Quantity longest = Quantity.of(Duration.ofDays(1).toHours());
        boolean byPiece = sheet.find(PIECE).isPresent();
        for (int i = 0; i < lines.size() && issues.size() < DAY; i++) {
            LocalDate date = lines.get(i).get(DATE);
            Optional<Quantity> given = lines.get(i).find(byPiece ? PIECES : HOURS);
            if (given.isEmpty()) {
                issues.add(new FactIssue("/lines/" + i + "/" + (byPiece ? PIECES : HOURS), "missing", Text.of("按小时的填加班小时数，计件的填件数。", "Hours are needed, or of piece work the pieces.")));
                continue;
            }
            Quantity day = byPiece ? Quantity.ZERO : days.merge(date, given.get(), Quantity::plus);
            if (day.compareTo(longest) > 0) {
                issues.add(new FactIssue("/lines/" + i + "/hours", "out-of-range", Text.of("一日的工时不能超过24小时。", "A day has no more than 24 hours.")));
            }
        }
        if (!issues.isEmpty()) {
            throw sheet.invalid(issues);
        }
        Map<LocalDate, DayKind> kinds = new HashMap<>();
        for (Facts line : lines) {
            DayKind kind = kinds.computeIfAbsent(line.get(DATE), date -> sheet.dayKind(date, REGIONAL));
            if (kind != DayKind.REST || !line.find(TIME_OFF).orElse(false)) {
                hours.merge(kind.name(), line.get(byPiece ? PIECES : HOURS), Quantity::plus);
            }
        }
        return hours;
    }

    private static Map<String, Quantity> comprehensive(Worksheet sheet) {
        boolean festivalsOut = sheet.parameter("pay.comprehensive-excess").text().equals("FESTIVALS_OUT");
        Quantity total = sheet.fact(TOTAL);
        Quantity festival = sheet.find(FESTIVAL_HOURS).orElse(Quantity.ZERO);
        if (festival.compareTo(total) > 0) {
            throw sheet.invalid(FESTIVAL_HOURS, "contradiction", Text.of("法定休假日的工时%s小时多于总工时%s小时。", "%s hours on festivals are more than all, %s.").formatted(festival, total));
        }
        Map<String, Quantity> hours = new TreeMap<>();
        Quantity counted = festivalsOut ? total.minus(festival) : total;
        hours.put(DayKind.WORKING.name(), counted.minus(sheet.fact(STANDARD_HOURS)).max(Quantity.ZERO));
        hours.put(DayKind.FESTIVAL.name(), festival);
        return hours;
    }
}
