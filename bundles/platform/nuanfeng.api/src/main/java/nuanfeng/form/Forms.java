// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;

/** The forms of a place and of those above it; of several that are called alike the nearest one counts. */
@ProviderType
public interface Forms {

    /** By id. */
    List<FormView> all();

    /** @throws nuanfeng.library.UnknownNameException {@code FORM} when there is none of that name */
    FormView form(String id);

    /**
     * Fills a form in. Nothing is asked but what is handed over.
     *
     * @param place as it is asked for
     * @param answers asked for columns that a rule computes
     * @throws nuanfeng.library.UnknownNameException {@code FORM} when there is none of that name, or it has no layout for the period
     */
    FilledForm fill(String id, FormOrder order, String place, Function<Case, Calculation> answers);

    /**
     * What of an order a sheet rests on: the records that were chosen, with what follows from others, and of those that are only looked up the ones
     * that were. Filled in with it the sheet is the same, and so is one of several such orders put together.
     */
    FormOrder rested(String id, FormOrder order, String place, Function<Case, Calculation> answers);

    /**
     * How a cell of a sheet came about.
     *
     * @param reference {@code due@450802}, {@code amount@7} by the number of the line, {@code amount@#12} by its record, or {@code total.due}
     * @return empty where there is no such cell
     */
    Optional<CellTrace> trace(String id, FormOrder order, String place, Function<Case, Calculation> answers, String reference);
}
