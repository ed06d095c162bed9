// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Mention;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Text;

/**
 * What one place says about a measure.
 *
 * @param local whether only this place has it
 * @param title empty where the place does not change it
 * @param from first day of what is said
 * @param to first day on which it no longer holds
 * @param relation {@code counterpart}, or empty
 * @param points by id
 * @param agencies ids, in the order of the document; empty where it names none
 * @param lead one of the agencies, where the document says so
 * @param agenciesCitation where another clause than that of the measure names them
 * @param citation for whatever has none of its own
 * @param note may be empty
 */
public record Measure(String id, boolean local, Optional<Text> title, LocalDate from, Optional<LocalDate> to, String relation,
        Map<String, Point> points, List<Mention> agencies, Optional<Mention> lead, Optional<CitedClause> agenciesCitation,
        Optional<CitedClause> citation, String note, Origin origin) {

    public boolean holds(LocalDate on) {
        return !on.isBefore(from) && to.map(on::isBefore).orElse(true);
    }

    /** The first day of what is said about one point. */
    public LocalDate from(Point point) {
        return point.from().orElse(from);
    }

    public boolean holds(Point point, LocalDate on) {
        return holds(on) && !on.isBefore(from(point));
    }

    /**
     * What the place does with one point.
     *
     * @param from where it comes from a later document than the measure; else empty
     * @param text empty where what is kept or dropped is what the place above says
     * @param citation empty where it is that of the measure
     * @param note may be empty
     */
    public record Point(String id, Operation operation, Optional<LocalDate> from, Optional<Text> text, Optional<CitedClause> citation,
            String note, Origin origin) {
    }
}
