// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may do what with records of a type. Roles: {@code postal}, {@code hr}, {@code sic} … ; whoever has none of them sees nothing.
 *
 * @param write roles that make, change and read records whole
 * @param read roles that read them whole
 * @param masked roles that read them with personal fields masked and sealed ones left out
 * @param counts roles that are told numbers only
 * @param views by name ({@code public}, {@code unit}, {@code self}, {@code respondent}) the fields that such a reader gets; what is not named is not sent
 */
public record Access(List<String> write, List<String> read, List<String> masked, List<String> counts, Map<String, List<String>> views) {

    /** The roles that there are, and {@code agency} for the one that a record itself names. */
    public static final List<String> ROLES = List.of("postal", "hr", "sic", "sup", "arb", "emp", "union", "aid", "dev", "hpf", "tax", "unit",
            "self", "public", "audit", "agency");

    public Access {
        write = List.copyOf(write);
        read = List.copyOf(read);
        masked = List.copyOf(masked);
        counts = List.copyOf(counts);
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        views.forEach((view, fields) -> ordered.put(view, List.copyOf(fields)));
        views = Collections.unmodifiableMap(ordered);
    }
}
