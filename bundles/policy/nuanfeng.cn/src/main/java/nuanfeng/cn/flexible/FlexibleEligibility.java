// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.flexible;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** Whether somebody may join the city's social insurance as a flexible worker or a trainee, by age on the day of registration. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("flexible.eligibility")
public final class FlexibleEligibility implements Rule {

    private static final Fact<LocalDate> REGISTERED = Fact.date("registeredOn", Text.of("登记之日", "Day of registration")).required();
    private static final Fact<String> KIND = Fact.choice("kind", Text.of("人员类别", "Kind of person"), List.of(new TitledCode("RURAL", Text.of("本市农业户籍劳动力", "Rural household of the city")),
            new TitledCode("GRADUATE_TRAINEE", Text.of("见习的北京生源毕业生", "Trainee, a graduate from the city")), new TitledCode("UNEMPLOYED_TRAINEE", Text.of("见习的本市户籍登记失业人员", "Trainee, registered unemployed")),
            new TitledCode("RURAL_TRAINEE", Text.of("见习的转移就业登记的农村劳动力", "Trainee, rural worker registered for a move")))).required();
    private static final Fact<String> SEX = Fact.choice("sex", Text.of("性别", "Sex"), List.of(new TitledCode("MALE", Text.of("男", "Male")), new TitledCode("FEMALE", Text.of("女", "Female")))).required().personal();
    private static final Fact<LocalDate> BORN = Fact.date("bornOn", Text.of("出生日期", "Day of birth")).required().personal();
    private static final Fact<String> IDENTITY = Fact.text("identityNumber", Text.of("公民身份号码；只核对与出生日期是否一致", "Identity number; only whether it agrees with the day of birth")).personal();
    private static final Fact<LocalDate> GRADUATED = Fact.date("graduatedOn", Text.of("毕业之日（毕业生）", "Day of graduation, of a graduate"));
    private static final Fact<Boolean> EMPLOYED = Fact.flag("flexibleAndRegistered", Text.of("已灵活就业并办理就业登记，或者处于就业见习期间", "Works flexibly and is registered, or is in training")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("灵活就业人员参保条件", "Who may join as a flexible worker"), Outcome.Kind.DECISION, List.of(REGISTERED, KIND, SEX, BORN, IDENTITY, GRADUATED, EMPLOYED), Optional.of(REGISTERED))
                .deciding(List.of(new TitledCode("ELIGIBLE", Text.of("符合条件", "Eligible")), new TitledCode("NOT_ELIGIBLE", Text.of("不符合条件", "Not eligible"))))
                .inSequence("bornOn", "registeredOn").inSequence("bornOn", "graduatedOn").identifying("identityNumber", "bornOn")
                .notDeciding(Text.of("不代替社会保险经办机构的审核；法定退休年龄另有规定。", "Is no decision of the agency; the age of retirement stands elsewhere."))
                .calling("age", Text.of("年龄", "Age"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        LocalDate on = sheet.fact(REGISTERED);
        LocalDate born = sheet.fact(BORN);
        int age = Period.between(born, on).getYears();
        Judgement judgement = Judgement.on(sheet).value("age", age);
        boolean eligible = switch (sheet.fact(KIND)) {
            case "RURAL" -> below(sheet, judgement, age);
            case "GRADUATE_TRAINEE" -> graduate(sheet, judgement, on);
            default -> between(sheet, judgement, age);
        };
        if (!sheet.fact(EMPLOYED)) {
            judgement.note("NOT_REGISTERED", Text.of("没有灵活就业登记，也不在就业见习期间。", "Neither registered as working flexibly nor in training."), sheet.parameter("flexible-employment.male-age-below"));
            eligible = false;
        }
        return judgement.decided(eligible ? "ELIGIBLE" : "NOT_ELIGIBLE");
    }

    private static boolean below(Worksheet sheet, Judgement judgement, int age) {
        Setting limit = sheet.parameter(sheet.fact(SEX).equals("MALE") ? "flexible-employment.male-age-below" : "flexible-employment.female-age-below");
        boolean met = Quantity.of(age).compareTo(limit.quantity()) < 0;
        judgement.note(met ? "BELOW_AGE" : "AGE_REACHED", Text.of("登记之日%s周岁，须未满%s周岁。", "%s years old on the day of registration; below %s is asked.").formatted(age, limit.quantity()), limit);
        return met;
    }

    private static boolean between(Worksheet sheet, Judgement judgement, int age) {
        Setting from = sheet.parameter("flexible-employment.trainee-age-from");
        Setting to = sheet.parameter("flexible-employment.trainee-age-to");
        boolean met = Quantity.of(age).isBetween(from.quantity(), to.quantity());
        judgement.note(met ? "WITHIN_AGES" : "OUTSIDE_AGES", Text.of("登记之日%s周岁，须为%s至%s周岁。", "%s years old on the day of registration; %s to %s is asked.").formatted(age, from.quantity(), to.quantity()), from);
        return met;
    }

    private static boolean graduate(Worksheet sheet, Judgement judgement, LocalDate on) {
        Setting years = sheet.parameter("flexible-employment.trainee-graduate-years");
        LocalDate graduated = sheet.find(GRADUATED).orElseThrow(() -> sheet.invalid(GRADUATED, "missing", Text.of("毕业生须填报毕业之日。", "A graduate gives the day of graduation.")));
        boolean met = !on.isAfter(graduated.plusYears(years.quantity().toLongExact()));
        judgement.note(met ? "GRADUATED_LATELY" : "GRADUATED_BEFORE", Text.of("毕业%s年内未就业的高校、中专、技工院校毕业生。", "Graduates within %s years.").formatted(years.quantity()), years);
        return met;
    }
}
