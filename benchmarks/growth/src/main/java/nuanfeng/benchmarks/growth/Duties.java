// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import nuanfeng.benchmarks.contest.Plan;
import nuanfeng.duty.DutyStatus;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.library.PlaceView;

/** What a premium decision costs when the places have ten years of duties, against the same places without any. */
final class Duties {

    private static final YearMonth MONTH = YearMonth.of(2023, 3);
    private static final BigDecimal RATE = new BigDecimal("0.004");

    private final Country country;
    private final int others;
    private PolicyEdition without;
    private PolicyEdition with;
    private int due;
    private long bytes;

    /** @param others how many places there are beside the nation */
    Duties(Country country, int others) {
        this.country = country;
        this.others = others;
    }

    /** Makes both editions. Every place is asked for all of its duties, so that whatever that leaves behind is there when decisions are measured. */
    void make() throws Exception {
        without = country.edition(others, TenYears::without);
        if (owed(without) != 0) {
            throw new IllegalStateException("Places without duties owe " + owed(without));
        }
        long before = Heap.used();
        with = country.edition(others, TenYears::with);
        due = owed(with);
        if (due != others * TenYears.DUE) {
            throw new IllegalStateException("Not %d duties but %d in ten years".formatted(others * TenYears.DUE, due));
        }
        bytes = Heap.used() - before;
    }

    Curve asOnePlaceIsAsked(Plan plan) throws Exception {
        return climb("one of them asked", plan, List.of(Country.someCity()));
    }

    Curve asAllPlacesAreAsked(Plan plan) throws Exception {
        return climb("all of them asked", plan, Country.cities(others + 1));
    }

    String whatIsKept() {
        return "%d places beside the nation owe something %d times in ten years; with these duties a place keeps %d KB of heap".formatted(others, due,
                bytes / others / 1024);
    }

    private Curve climb(String asked, Plan plan, List<String> cities) throws Exception {
        return new Ladder().add(0, about(without, cities)).add(due, about(with, cities))
                .climb("decision by duties of %d places, %s".formatted(others, asked), plan);
    }

    private static Questions about(PolicyEdition edition, List<String> cities) {
        return Questions.of(edition, random -> cities.get(random % cities.size()), random -> MONTH, month -> RATE);
    }

    /** How often something falls due by a word of the places themselves; what the nation says is the same in both editions. */
    private static int owed(PolicyEdition edition) {
        long owed = 0;
        for (PlaceView place : edition.places()) {
            if (place.place().parent().isPresent()) {
                owed += edition.place(place.place().toString()).duties().between(TenYears.FIRST, TenYears.LAST).stream()
                        .filter(each -> each.status() == DutyStatus.DATED && each.decidedBy().equals(place.place())).count();
            }
        }
        return Math.toIntExact(owed);
    }
}
