// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.agency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.agency.AgencyView;
import nuanfeng.library.Difference;
import nuanfeng.library.DifferenceKind;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Text;

/** What two versions of one place say differently about its agencies, which have no days. */
public final class AgencyDifferences {

    /** Of agencies themselves, and of who is responsible for something. */
    public static final DifferenceKind AGENCY = new DifferenceKind("agency", Text.of("责任主体", "Responsible agencies"));

    private AgencyDifferences() {
    }

    static Stream<Difference> overTime(AgencyBook after, AgencyBook before) {
        return agencies(after, before).stream().filter(each -> each.mark() != Operation.KEEP);
    }

    private static List<Difference> agencies(AgencyBook here, AgencyBook there) {
        Map<String, AgencyView> mine = here.all().stream().collect(Collectors.toMap(AgencyView::id, each -> each, (a, b) -> a));
        Map<String, AgencyView> others = there.all().stream().collect(Collectors.toMap(AgencyView::id, each -> each, (a, b) -> a));
        Set<String> ids = new TreeSet<>(mine.keySet());
        ids.addAll(others.keySet());
        return ids.stream().map(id -> new Difference(id, AGENCY, name(mine.get(id)).or(() -> name(others.get(id))),
                said(mine.get(id)), said(others.get(id)), "", List.of(), List.of())).toList();
    }

    private static Optional<Text> name(AgencyView agency) {
        return Optional.ofNullable(agency).map(AgencyView::name);
    }

    private static Statement said(AgencyView agency) {
        return agency == null ? Statement.NOTHING : Statement.of(Part.quoted(AGENCY.word(), text(agency)));
    }

    private static String text(AgencyView agency) {
        return agency.name().zh() + (agency.aliases().isEmpty() ? ""
                : "（" + String.join("、", agency.aliases()) + "）") + " " + agency.kind() + agency.level().map(" "::concat).orElse("");
    }
}
