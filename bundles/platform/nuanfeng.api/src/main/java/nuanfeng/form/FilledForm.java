// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was filled in. The same content filled into the same layout is the same, wherever and whenever.
 *
 * @param from first day of the period @param to last day of the period @param asOf the day whose state it shows
 * @param facts by name, as they are written in headings
 * @param lines without the last one
 * @param total the last line, where the layout has one
 * @param missing keys of those who have to be in it and are not
 * @param findings what the checks say
 * @param hash {@code sha256:…} of what stands in the sheet
 */
public record FilledForm(FormView form, FormLayout layout, LocalDate from, LocalDate to, LocalDate asOf, Map<String, String> facts,
        List<FilledLine> lines, Optional<FilledLine> total, List<String> missing, List<FormFinding> findings, String hash) {

    public FilledForm {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
    }

    /** Whether nothing that was found keeps it from being filed. */
    public boolean isFit() {
        return findings.stream().allMatch(FormFinding::warns);
    }

    /** A line by its key, its mark or its number. */
    public Optional<FilledLine> line(String name) {
        return lines.stream().filter(each -> each.key().equals(name) || each.mark().equals(name)).findFirst()
                .or(() -> name.matches("[1-9]\\d{0,8}") && Integer.parseInt(name) <= lines.size() ? Optional.of(lines.get(Integer.parseInt(name) - 1)) : Optional.empty());
    }

    /** @param reference {@code due@450802} or {@code total.due} */
    public Optional<FilledCell> cell(String reference) {
        if (reference.startsWith(FilledLine.TOTAL)) {
            return total.map(line -> line.cells().get(reference.substring(FilledLine.TOTAL.length())));
        }
        int at = reference.indexOf('@');
        return at < 0 ? Optional.empty() : line(reference.substring(at + 1)).map(line -> line.cells().get(reference.substring(0, at)));
    }
}
