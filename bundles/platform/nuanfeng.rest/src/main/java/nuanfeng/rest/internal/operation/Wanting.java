// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.json.ParameterJson;
import nuanfeng.library.Edition;
import nuanfeng.library.PlaceView;
import nuanfeng.parameter.ParameterView;

/** How many values of each place somebody has to see to. Counted once for an edition and a day: an edition never changes. */
public final class Wanting {

    private static final List<String> KINDS = List.of("not-configured", "review-overdue", "upcoming");

    private final Clock clock;
    private Counted last = new Counted("", LocalDate.MIN, List.of());

    /** @param clock says which day it is */
    public Wanting(Clock clock) {
        this.clock = clock;
    }

    /** @param lines as Prometheus reads them */
    private record Counted(String edition, LocalDate day, List<String> lines) {
    }

    synchronized List<String> of(Edition edition) {
        LocalDate today = LocalDate.now(clock);
        if (!last.edition.equals(edition.hash()) || !last.day.equals(today)) {
            last = new Counted(edition.hash(), today, count(edition, today));
        }
        return last.lines;
    }

    private static List<String> count(Edition edition, LocalDate today) {
        List<String> lines = new ArrayList<>();
        for (PlaceView place : edition.places()) {
            if (place.served()) {
                List<ParameterView> values = edition.place(place.place().path()).parameters().on(today, Optional.empty());
                KINDS.forEach(kind -> lines.add("nuanfeng_parameters{place=\"%s\",status=\"%s\"} %s".formatted(place.place(), kind,
                        values.stream().filter(each -> ParameterJson.is(each, List.of(kind))).count())));
            }
        }
        return lines;
    }
}
