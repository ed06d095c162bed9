// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.agency.AgencyView;
import nuanfeng.library.Difference;
import nuanfeng.measure.MeasureView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** Measures, agencies and differences, in JSON. */
final class ResponsibilityShape {

    private ResponsibilityShape() {
    }

    static Map<String, Object> of(MeasureView view) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", view.id());
        members.put("point", view.point());
        members.put("title", view.title().zh());
        members.put("text", view.text().zh());
        members.put("operation", Shape.of(view.operation()));
        members.put("agencies", named(view.agencies()));
        view.agenciesCitation().ifPresent(citation -> members.put("agenciesCitation", Shape.citation(citation)));
        view.lead().ifPresent(lead -> members.put("lead", named(List.of(lead)).get(0)));
        put(members, "relation", view.relation());
        members.put("local", view.local());
        put(members, "note", view.note());
        members.put("decidedBy", view.decidedBy().path());
        members.put("from", view.from().toString());
        view.to().ifPresent(to -> members.put("to", to.toString()));
        members.put("citation", Shape.citation(view.citation()));
        view.national().ifPresent(national -> {
            Map<String, Object> above = new LinkedHashMap<>();
            above.put("text", national.text().zh());
            above.put("agencies", named(national.agencies()));
            above.put("citation", Shape.citation(national.citation()));
            members.put("national", above);
        });
        return members;
    }

    static Map<String, Object> of(AgencyView agency) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", agency.id());
        members.put("name", agency.name().zh());
        members.put("aliases", agency.aliases());
        members.put("kind", agency.kind());
        agency.level().ifPresent(level -> members.put("level", level));
        members.put("place", agency.place().path());
        members.put("href", "/api/v1/agencies/" + agency.id());
        return members;
    }

    /** What one side does not say is left out. */
    static Map<String, Object> of(Difference difference) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("key", difference.key());
        members.put("kind", difference.kind());
        difference.label().ifPresent(label -> members.put("label", label.zh()));
        members.put("mark", Shape.of(difference.mark()));
        put(members, "here", difference.here());
        put(members, "there", difference.there());
        put(members, "from", difference.from());
        List<Citation> all = difference.citations();
        members.put("hereCites", indexes(all, difference.hereCitations()));
        members.put("thereCites", indexes(all, difference.thereCitations()));
        members.put("citations", all.stream().map(Shape::citation).toList());
        return members;
    }

    static List<Map<String, Object>> named(List<AgencyView> agencies) {
        return agencies.stream().map(agency -> named(agency.id(), agency.name())).toList();
    }

    static Map<String, Object> named(String id, Text name) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", id);
        members.put("name", name.zh());
        return members;
    }

    private static List<Object> indexes(List<Citation> all, List<Citation> some) {
        List<Object> indexes = new ArrayList<>();
        some.forEach(each -> indexes.add(all.indexOf(each)));
        return indexes;
    }

    private static void put(Map<String, Object> members, String name, String text) {
        Optional.of(text).filter(each -> !each.isEmpty()).ifPresent(each -> members.put(name, each));
    }
}
