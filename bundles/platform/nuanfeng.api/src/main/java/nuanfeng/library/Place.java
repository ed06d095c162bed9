// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.agency.Agencies;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.document.DocumentView;
import nuanfeng.duty.Duties;
import nuanfeng.form.Forms;
import nuanfeng.measure.Measures;
import nuanfeng.parameter.Parameters;
import nuanfeng.register.Registers;
import nuanfeng.run.Runs;

/** A place that is served, as one edition has it: its own policy and that of the places above. Belongs to its edition and is as immutable. */
@ProviderType
public interface Place {

    PlaceView view();

    /** The questions that can be asked here. */
    List<CalculationOffer> calculations();

    /**
     * What it says of a subject that needs nothing but what is bound in the place.
     *
     * @param subject as it speaks: {@code Measures}
     */
    <T> T about(Class<T> subject);

    Parameters parameters();

    Duties duties();

    default Measures measures() {
        return about(Measures.class);
    }

    /** Of this place and those above, nearest first; the nearest of several that are called alike is meant. */
    Agencies agencies();

    default Forms forms() {
        return about(Forms.class);
    }

    /** What kinds of records are kept here. */
    default Registers registers() {
        return about(Registers.class);
    }

    default Runs runs() {
        return about(Runs.class);
    }

    /** What its questions answer about rows that are to be kept. */
    default Agreement agreement() {
        return Agreement.NONE;
    }

    /** Those of this place and the ones above, by id. */
    List<DocumentView> documents();

    /** The working-day calendar that holds here. Its years may be few, or none. */
    WorkingDays workingDays();

    /**
     * What this place says otherwise than another one of the same edition: parameters, rules, the days of the year of that day, duties, measures,
     * the agencies responsible for them, and forms. Sorted by kind, within a kind by key.
     */
    List<Difference> diff(Place against, LocalDate on);

    /** As {@link #diff}, and also the measures that both have alike, marked {@code KEEP}: for laying two places side by side. */
    List<Difference> sideBySide(Place against, LocalDate on);
}
