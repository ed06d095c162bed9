// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.library.PlaceView;

/** A place. */
public final class PlaceText {

    private PlaceText() {
    }

    public static List<String> lines(PlaceView place) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s (%s, %s) is %s".formatted(place.place(), place.name(), place.level(), place.code(),
                place.served() ? "served" : "refused: " + place.reason()));
        lines.add("  bundle   %s %s".formatted(place.version(), place.digest()));
        if (!place.covers().isEmpty()) {
            lines.add("  covers   " + place.covers().entrySet().stream().map(each -> each.getKey() + " " + each.getValue())
                    .sorted().collect(Collectors.joining(", ")));
        }
        if (!place.formerly().isEmpty()) {
            lines.add("  formerly " + place.formerly().entrySet().stream().map(each -> "%s %s → %s".formatted(each.getKey(),
                    each.getValue().name(), each.getValue().successor())).sorted().collect(Collectors.joining(", ")));
        }
        return lines;
    }
}
