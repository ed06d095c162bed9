// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.library.Edition;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Setting;
import nuanfeng.policy.PlaceId;

/** What a policy says in figures, as the platform understood it: each value with its unit, its first day and its clause. */
public final class Understood {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private Understood() {
    }

    /** A line for each value that the place itself decides; none when the policy does not pass the gate. */
    public static List<String> lines(Path policy, List<Path> above, boolean english) throws IOException {
        try (TrialServer server = TrialServer.around(policy, above)) {
            StoredPolicy stored = server.submit(policy);
            if (!stored.report().passed() || !stored.needs().isEmpty()) {
                return List.of();
            }
            return lines(server.with(stored), stored.place().orElseThrow(), english);
        }
    }

    private static List<String> lines(Edition edition, PlaceId place, boolean english) {
        List<String> lines = new ArrayList<>();
        for (ParameterView view : edition.place(place.path()).parameters().on(FIRST, Optional.empty())) {
            for (Setting setting : own(edition, place, view)) {
                lines.add("  %s  %s  %s%s  %s %s  %s".formatted(setting.from(), setting.key(), ValueText.of(setting).in(english),
                        setting.to().map(to -> (english ? ", until " : "，止于") + to).orElse(""), setting.citation().document(),
                        setting.citation().clause(), view.description().in(english)));
            }
        }
        return lines;
    }

    /** From its first day on, what holds next, until nothing does. */
    private static List<Setting> own(Edition edition, PlaceId place, ParameterView first) {
        List<Setting> own = new ArrayList<>();
        ParameterView view = first;
        Optional<Setting> setting = view.setting();
        while (setting.isPresent() || view.next().isPresent()) {
            setting.filter(each -> each.decidedBy().equals(place)).ifPresent(own::add);
            if (view.next().isEmpty()) {
                break;
            }
            view = edition.place(place.path()).parameters().parameter(first.key(), view.next().get().from());
            setting = view.setting();
        }
        return own;
    }
}
