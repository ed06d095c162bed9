// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.run;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.StrictJson;

/** Reads what somebody orders about months: which run, which months, what is given. */
record OrderBody(Members members) {

    static OrderBody of(Enquiry enquiry, int mostBytes, Set<String> names) {
        return new OrderBody(Members.of(StrictJson.readObject(Body.json(enquiry.request(), mostBytes).bytes()), names));
    }

    String needed(String name) {
        Optional<String> text = members.text(name).map(String::strip).filter(each -> !each.isEmpty());
        if (text.isEmpty()) {
            members.fault(name, "missing", "须写明。", "It must be there.");
        }
        return text.orElse("");
    }

    Optional<YearMonth> month(String name) {
        String text = needed(name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            members.fault(name, "malformed", "须为月份，如 2022-07。", "A month is expected, 2022-07 for instance.");
            return Optional.empty();
        }
    }

    /** Numbers and texts, both as texts. */
    Map<String, String> given(String member) {
        Map<String, String> given = new TreeMap<>();
        members.findObject(member).forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                given.put(name, value.toString());
            } else {
                members.fault(member, "wrong-type", "“%s”须为文字或者数。".formatted(name), "'%s' must be a text or a number.".formatted(name));
            }
        });
        return given;
    }
}
