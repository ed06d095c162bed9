// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.agency.Agencies;
import nuanfeng.agency.AgencyView;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.document.ClauseText;
import nuanfeng.document.ClauseView;
import nuanfeng.document.DocumentView;
import nuanfeng.document.Documents;
import nuanfeng.document.TextStatus;
import nuanfeng.duty.Duties;
import nuanfeng.duty.DutyItem;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Difference;
import nuanfeng.library.Edition;
import nuanfeng.library.FakeEdition;
import nuanfeng.library.FakePlace;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.measure.Measures;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Text;

/** One edition with one place and one question; remembers the questions. */
public final class FakeLibrary extends FakeEdition implements PolicyLibrary {

    final List<Case> asked = new ArrayList<>();
    Calculation answer = Samples.answer();
    List<DutyItem> duties = List.of();

    public FakeLibrary() {
        super(Samples.EDITION);
    }

    @Override
    public Edition current() {
        return this;
    }

    @Override
    public Edition edition(String hash) {
        throw new UnknownNameException(UnknownNameException.Kind.EDITION, Text.of("No edition " + hash + "."), List.of(Samples.EDITION));
    }

    @Override
    public Edition knownAt(Instant moment) {
        return this;
    }

    @Override
    public List<PlaceView> places() {
        return List.of(new PlaceView(Samples.PLACE, "990100", Map.of("990102", "甲区"), Text.of("测试市"), "city",
                Samples.PLACE.parent(), true, Text.NONE, "1.0.0", Samples.DIGEST));
    }

    @Override
    public PlaceView view(String place) {
        return places().stream().filter(each -> List.of(each.place().path(), each.code(), "990102").contains(place)).findFirst()
                .orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.PLACE_NOT_SERVED,
                        Text.of("No active policy for '%s'.".formatted(place)), List.of(Samples.PLACE.path())));
    }

    @Override
    public Calculation calculate(Case question) {
        view(question.place());
        asked.add(question);
        return answer;
    }

    @Override
    public Place place(String place) {
        return new FakePlace(view(place)) {
            @Override
            public List<ParameterView> on(LocalDate day, Optional<String> subject) {
                return List.of(new ParameterView("work-injury.rate", Text.of("费率"), ParameterType.RATE, ParameterView.Status.VALUE,
                        Optional.of(Samples.rate()), List.of(), Optional.empty(), List.of()));
            }

            @Override
            public Duties duties() {
                return (from, to) -> duties;
            }

            @Override
            public List<CalculationOffer> calculations() {
                return List.of(new CalculationOffer("work-injury.premium", Samples.description(), Samples.PLACE));
            }

            @Override
            public List<Difference> diff(Place against, LocalDate on) {
                return sideBySide(against, on).stream().filter(each -> each.mark() != Operation.KEEP).toList();
            }

            @Override
            public List<Difference> sideBySide(Place against, LocalDate on) {
                return Samples.sideBySide();
            }

            @Override
            public Measures measures() {
                return day -> Samples.measures();
            }

            @Override
            public Agencies agencies() {
                return FakeLibrary.this.agencies();
            }

            @Override
            public List<DocumentView> documents() {
                return List.of(Samples.document());
            }
        };
    }

    @Override
    public Agencies agencies() {
        return new Agencies() {
            @Override
            public List<AgencyView> all() {
                return List.of(Samples.OFFICE);
            }

            @Override
            public AgencyView agency(String name) {
                return all().stream().filter(each -> each.id().equals(name) || each.aliases().contains(name)).findFirst()
                        .orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.AGENCY, Text.of("No agency " + name + "."),
                                List.of(Samples.OFFICE.id())));
            }
        };
    }

    @Override
    public Documents documents() {
        return new Documents() {
            @Override
            public List<DocumentView> all() {
                return List.of(Samples.document());
            }

            @Override
            public DocumentView document(String idOrNumber) {
                return all().stream().filter(each -> each.id().equals(idOrNumber)).findFirst()
                        .orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.DOCUMENT, Text.of("没有文件 " + idOrNumber),
                                List.of("test-2022-1")));
            }

            @Override
            public List<DocumentView> restingOn(String idOrNumber) {
                return List.of();
            }

            @Override
            public ClauseView clause(String document, String clause) {
                DocumentView found = document(document);
                if (!found.clauses().containsKey(clause)) {
                    throw new UnknownNameException(UnknownNameException.Kind.CLAUSE, Text.of("没有条款 " + clause), List.of("3.2.2"));
                }
                return new ClauseView(found, clause, found.clauses().get(clause), own(clause), clause.equals("3") ? List.of(
                        new ClauseView.Part("3.2.2", "三（二）2", "（二）2", own("3.2.2"))) : List.of(), Optional.empty(), Optional.empty(),
                        Optional.empty());
            }

            @Override
            public ClauseText text(Citation citation) {
                return citation.documentId().equals("test-2022-1") ? own(citation.clauseId()) : ClauseText.NOT_STORED;
            }
        };
    }

    private static ClauseText own(String clause) {
        return clause.equals("5") ? new ClauseText(TextStatus.MISSING, "", "", "MBC-99", "归档文本此条只有序号")
                : clause.equals("3") ? new ClauseText(TextStatus.STORED, "费率", "按下列规定缴费。", "", "")
                : new ClauseText(TextStatus.STORED, "", "执行统一的费率。\n浮动另行规定。", "", "");
    }
}
