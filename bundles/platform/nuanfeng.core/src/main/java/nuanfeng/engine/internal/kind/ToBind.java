// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.List;
import java.util.Map;

import nuanfeng.engine.internal.calendar.Calendars;
import nuanfeng.engine.internal.duty.Duties;
import nuanfeng.engine.internal.measure.Responsibilities;
import nuanfeng.engine.internal.parameter.Entry;

/** What is read only to be bound, or to be shown to somebody who asks for it. */
public record ToBind(Map<String, List<Entry>> entries, Calendars calendars, Duties duties, Responsibilities responsibilities,
        List<Example> examples) {
}
