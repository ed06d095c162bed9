// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calculation;

import java.util.List;

import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Edition;
import nuanfeng.library.PlaceView;
import nuanfeng.library.UnknownNameException;

/** What can be asked of the place that was typed. */
final class Questions {

    private Questions() {
    }

    /** The offers of the place that stands first; those of the first place served while none does. */
    static List<CalculationOffer> offers(Edition edition, List<String> words) {
        try {
            if (!words.isEmpty()) {
                return edition.place(words.get(0)).calculations();
            }
        } catch (UnknownNameException e) {
            return List.of();
        }
        return edition.places().stream().filter(PlaceView::served).findFirst()
                .map(place -> edition.place(place.place().path()).calculations()).orElse(List.of());
    }
}
