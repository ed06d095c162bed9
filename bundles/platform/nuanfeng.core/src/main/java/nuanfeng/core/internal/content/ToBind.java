// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.content;

import java.util.List;
import java.util.Map;

/** What is read only to be bound, or to be shown to somebody who asks for it. */
record ToBind(Map<String, List<Entry>> entries, Calendars calendars, Duties duties, Responsibilities responsibilities,
        List<Example> examples) {
}
