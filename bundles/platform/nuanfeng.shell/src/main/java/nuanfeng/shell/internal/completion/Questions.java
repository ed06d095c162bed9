// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.apache.karaf.shell.api.console.CommandLine;

import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Edition;
import nuanfeng.library.PlaceView;
import nuanfeng.library.UnknownNameException;

/** What can be asked of the place that was typed. */
final class Questions {

    /** Options without a value. */
    private static final Set<String> FLAGS = Set.of("--json", "--texts");

    private Questions() {
    }

    /** The words behind the command, without options and their values. */
    static List<String> typed(CommandLine line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.getArguments()));
        words.remove(0);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("-")) {
                boolean hasValueBehind = !words.get(i).contains("=") && !FLAGS.contains(words.get(i));
                words.subList(i, Math.min(words.size(), hasValueBehind ? i + 2 : i + 1)).clear();
                i--;
            }
        }
        return words;
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
