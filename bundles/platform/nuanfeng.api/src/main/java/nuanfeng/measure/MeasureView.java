// SPDX-License-Identifier: Apache-2.0
package nuanfeng.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nuanfeng.agency.AgencyView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * One point of a measure as it stands in a place on a day.
 *
 * @param id of the measure: {@code M3}, or words for a measure that only some place has
 * @param point id of the point: {@code base}
 * @param title of the measure, by the nearest place that gives it one
 * @param text what the place has; of what is dropped: what the places above have
 * @param operation what the place does with the nation's point; what the nation does not have is added
 * @param agencies who is responsible in the place that decides, in the order of its document; empty where it names nobody
 * @param agenciesCitation the clause that names them; empty where there are none
 * @param lead one of the agencies, where the document says so
 * @param relation {@code counterpart} where the place serves the same end without implementing the nation's measure; else empty
 * @param local whether the nation does not have the measure
 * @param note what else the reader must know; may be empty
 * @param decidedBy the nearest place that says something about the point
 * @param from first day of what it says
 * @param to first day on which it no longer holds, where known
 * @param national what the nation says, where another place decides and the nation says something
 */
public record MeasureView(String id, String point, Text title, Text text, Operation operation, List<AgencyView> agencies,
        Optional<Citation> agenciesCitation, Optional<AgencyView> lead, String relation, boolean local, String note,
        PlaceId decidedBy, LocalDate from, Optional<LocalDate> to, Citation citation, Optional<National> national) {

    public MeasureView {
        agencies = List.copyOf(agencies);
    }

    /** What a place does with a point of the nation. */
    public enum Operation {
        KEEP, ADD, DROP, CHANGE
    }

    /** What the nation says about a point. @param agencies who is responsible nationally */
    public record National(Text text, List<AgencyView> agencies, Citation citation) {

        public National {
            agencies = List.copyOf(agencies);
        }
    }
}
