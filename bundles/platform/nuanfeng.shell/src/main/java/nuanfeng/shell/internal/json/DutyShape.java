// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.duty.AgencyDuty;
import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyView;
import nuanfeng.policy.PlaceId;

/** What is owed, in JSON. */
final class DutyShape {

    private DutyShape() {
    }

    /** As one agency sees it. */
    static Map<String, Object> of(AgencyDuty duty) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("place", duty.places().get(0).path());
        members.put("places", duty.places().stream().map(PlaceId::path).toList());
        members.put("as", Stream.concat(Stream.of("owedBy").filter(by -> duty.owes()), Stream.of("owedTo").filter(to -> duty.isOwed())).toList());
        members.putAll(of(duty.item()));
        return members;
    }

    static Map<String, Object> of(DutyItem item) {
        DutyView duty = item.duty();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", duty.id());
        members.put("instance", item.instance());
        members.put("title", duty.title().zh());
        members.put("kind", duty.kind().word());
        members.put("status", item.status().word());
        members.put("modality", item.modality().name());
        put(members, "period", item.period());
        item.day().ifPresent(day -> days(members, day));
        members.put("retroactive", item.day().map(DutyDay::retroactive).orElse(false));
        members.put("tentative", item.tentative());
        members.put("soft", item.soft());
        put(members, "trigger", item.trigger());
        put(members, "limit", item.limit());
        put(members, "configure", item.configure());
        put(members, "threshold", item.threshold());
        put(members, "note", item.note());
        members.put("owedBy", ResponsibilityShape.named(duty.owedBy()));
        members.put("owedTo", ResponsibilityShape.named(duty.owedTo()));
        duty.forms().stream().findFirst().ifPresent(form -> members.put("form", form.id()));
        put(members, "clock", duty.clock().isEmpty() ? "" : "clock." + duty.clock());
        members.put("catalogue", duty.catalogue());
        members.put("readings", Shape.of(item.readings()));
        members.put("decidedBy", item.decidedBy().path());
        members.put("from", item.from().toString());
        members.put("citation", Shape.citation(item.citation()));
        members.put("warnings", Shape.of(item.warnings()));
        return members;
    }

    private static void days(Map<String, Object> members, DutyDay day) {
        put(members, "due", day.due());
        put(members, "actBy", day.actBy());
        members.put("nominal", day.nominal().toString());
        put(members, "begins", day.begins());
        put(members, "owedFrom", day.owedFrom());
        members.put("shift", day.shift());
    }

    private static void put(Map<String, Object> members, String name, String text) {
        if (!text.isEmpty()) {
            members.put(name, text);
        }
    }

    private static void put(Map<String, Object> members, String name, Optional<?> value) {
        value.ifPresent(present -> members.put(name, present.toString()));
    }
}
