// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import static nuanfeng.library.FakeEdition.CITY;
import static nuanfeng.library.FakeEdition.CLAUSE;
import static nuanfeng.library.FakeEdition.NATION;
import static nuanfeng.library.FakeEdition.RATE_CHANGES;
import static nuanfeng.library.FakeEdition.RATE_FROM;
import static nuanfeng.library.FakeEdition.READING;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.agency.Agencies;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.document.DocumentView;
import nuanfeng.duty.Duties;
import nuanfeng.form.Forms;
import nuanfeng.library.Statement.Part;
import nuanfeng.measure.MeasureView;
import nuanfeng.measure.Measures;
import nuanfeng.parameter.ParameterStretch;
import nuanfeng.parameter.ParameterView;
import nuanfeng.parameter.Parameters;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;
import nuanfeng.register.FakeRegisters;
import nuanfeng.register.Registers;

/** An invented place: enough of everything that a place can say. A test overrides what it wants said otherwise. */
public class FakePlace implements Place, Parameters {

    public static final DifferenceKind PARAMETERS = new DifferenceKind("parameter", Text.of("参数", "Parameters"));
    public static final DifferenceKind MEASURES = new DifferenceKind("measure", Text.of("任务措施与责任单位", "Measures and responsible agencies"));
    public static final DifferenceKind AGENCIES = new DifferenceKind("agency", Text.of("责任单位", "Responsible agencies"));

    private final PlaceView view;

    public FakePlace(PlaceView view) {
        this.view = view;
    }

    @Override
    public PlaceView view() {
        return view;
    }

    @Override
    public List<CalculationOffer> calculations() {
        return FakeRules.offers(view.place());
    }

    /** Nothing about a subject of which it was not told: its lists are empty. */
    @Override
    public <T> T about(Class<T> subject) {
        return subject.cast(Proxy.newProxyInstance(subject.getClassLoader(), new Class<?>[] {subject}, (proxy, method, arguments) -> List.of()));
    }

    @Override
    public Parameters parameters() {
        return this;
    }

    @Override
    public List<ParameterView> on(LocalDate day, Optional<String> subject) {
        return subject.isPresent() && !subject.get().equals("test") ? List.of()
                : List.of(parameter("test.average", day), parameter("test.rate", day));
    }

    @Override
    public ParameterView parameter(String key, LocalDate on) {
        if (key.equals("test.average")) {
            return new ParameterView(key, Text.of("平均工资"), ParameterType.MONEY, ParameterView.Status.NOT_CONFIGURED,
                    Optional.of(unset(key)), List.of(), Optional.empty(), List.of());
        }
        if (!key.equals("test.rate")) {
            throw new UnknownNameException(UnknownNameException.Kind.PARAMETER, Text.of("没有 " + key + "。"), List.of("test.rate"));
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
    public List<ParameterStretch> timeline(String key) {
        parameter(key, RATE_FROM);
        return List.of(stretch(setting(key, CITY, RATE_FROM, Quantity.parse("0.004")), Optional.of(RATE_CHANGES), Optional.of(RATE_CHANGES)),
                stretch(unset(key), Optional.empty(), Optional.empty()),
                new ParameterStretch(setting(key, NATION, LocalDate.of(2020, 1, 1), Quantity.parse("0.010")), LocalDate.of(2020, 1, 1), Optional.empty(),
                        List.of(new ParameterStretch.Days(LocalDate.of(2020, 1, 1), Optional.of(RATE_FROM)))));
    }

    private static ParameterStretch stretch(Setting setting, Optional<LocalDate> to, Optional<LocalDate> until) {
        return new ParameterStretch(setting, setting.from(), to, List.of(new ParameterStretch.Days(setting.from(), until)));
    }

    public static Setting setting(String key, PlaceId place, LocalDate from, Quantity value) {
        return new Setting(key, place, Setting.Status.VALUE, ParameterType.RATE, value, "1", from, Optional.empty(), Modality.MUST,
                false, Optional.empty(), "", "", "转引", CLAUSE, "parameters/test.yaml:12");
    }

    private static Setting unset(String key) {
        return new Setting(key, CITY, Setting.Status.UNSET, ParameterType.MONEY, "", "CNY/year", RATE_FROM, Optional.empty(),
                Modality.MUST, false, Optional.empty(), "", "MBC-26", "文件未给出数额", CLAUSE, "parameters/test.yaml:20");
    }

    @Override
    public Duties duties() {
        return new FakeDuties(forms().all())::between;
    }

    @Override
    public Measures measures() {
        return day -> List.of(new MeasureView("M1", "base", Text.of("试验措施", "Test measure"), Text.of("以本市平均工资为基数"),
                MeasureView.Operation.CHANGE, List.of(FakeAgencies.OFFICE), Optional.of(CLAUSE), Optional.of(FakeAgencies.OFFICE), "",
                false, "", CITY, RATE_FROM, Optional.empty(), CLAUSE, Optional.of(new MeasureView.National(Text.of("以地区平均工资为基数"),
                        List.of(FakeAgencies.EMPLOYER), READING))),
                new MeasureView("own", "site", Text.of("自有措施"), Text.of("设立站点"), MeasureView.Operation.ADD, List.of(), Optional.empty(),
                        Optional.empty(), "", true, "试行", CITY, RATE_FROM, Optional.of(RATE_CHANGES), CLAUSE, Optional.empty()));
    }

    @Override
    public Agencies agencies() {
        return new FakeAgencies();
    }

    @Override
    public Forms forms() {
        return new FakeForms();
    }

    @Override
    public Registers registers() {
        return new FakeRegisters();
    }

    @Override
    public List<DocumentView> documents() {
        return new FakeDocuments().all();
    }

    @Override
    public WorkingDays workingDays() {
        return new FakeCalendar(view.place());
    }

    @Override
    public List<Difference> diff(Place against, LocalDate on) {
        return List.of(new Difference("test.rate", PARAMETERS, said("0.004"), Statement.NOTHING, "", List.of(CLAUSE)));
    }

    @Override
    public List<Difference> sideBySide(Place against, LocalDate on) {
        List<Difference> all = new ArrayList<>(diff(against, on));
        all.add(new Difference("M1.base", MEASURES, Optional.of(Text.of("试验措施", "Test measure")), MeasureView.Operation.CHANGE,
                said("以本市平均工资为基数"), said("以地区平均工资为基数"), "", List.of(CLAUSE), List.of(READING)));
        all.add(new Difference("M1.contract", MEASURES, Optional.of(Text.of("试验措施", "Test measure")), MeasureView.Operation.KEEP,
                said("=HYPERLINK(\"x\")<script>alert(1)</script>"), said("＝1"), "", List.of(CLAUSE), List.of(READING)));
        all.add(new Difference("M1", AGENCIES, Optional.of(Text.of("试验措施", "Test measure")), said("测试市人社局"),
                Statement.of(Part.notStated()), "",
                List.of(CLAUSE), List.of()));
        return all;
    }

    private static Statement said(String text) {
        return Statement.of(Part.quoted("test", text));
    }
}
