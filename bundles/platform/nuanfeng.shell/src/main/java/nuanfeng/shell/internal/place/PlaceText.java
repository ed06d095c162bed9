// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.place;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.json.Language;
import nuanfeng.library.PlaceView;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.text.Speech;

/** A place. */
public final class PlaceText {

    private static final Phrases PHRASES = Phrases.beside(PlaceText.class);

    private PlaceText() {
    }

    public static List<String> lines(PlaceView place, Language language) {
        Speech speech = new Speech(PHRASES, language);
        List<String> lines = new ArrayList<>();
        lines.add(speech.say(place.served() ? "served" : "refused", place.place(), place.name(),
                PHRASES.find("level." + place.level()).map(speech::of).orElse(place.level()), place.code(), place.reason()));
        lines.add(speech.say("bundle", place.version(), place.digest()));
        if (!place.covers().isEmpty()) {
            lines.add(speech.say("covers", place.covers().entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).sorted().toList()));
        }
        if (!place.formerly().isEmpty()) {
            lines.add(speech.say("formerly", place.formerly().entrySet().stream().map(each -> "%s %s → %s".formatted(each.getKey(),
                    each.getValue().name(), each.getValue().successor())).sorted().toList()));
        }
        return lines;
    }
}
