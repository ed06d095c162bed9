// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import nuanfeng.policy.PlaceId;

/** The places right below the nation, from cnf/city/divisions.csv. */
record Divisions(List<Division> all) {

    private static final int COLUMNS = 4;

    static Divisions read() throws IOException {
        return new Divisions(Template.text("divisions.csv").lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(",", COLUMNS))
                .map(cells -> new Division(cells[0], new PlaceId(cells[1]), cells[2], cells[3])).toList());
    }

    Optional<Division> find(PlaceId place) {
        return all.stream().filter(each -> each.place().equals(place)).findFirst();
    }

    /** The one that a place lies in. */
    Optional<Division> around(PlaceId place) {
        return all.stream().filter(each -> each.place().covers(place)).findFirst();
    }

    Optional<Division> withCode(String code) {
        return all.stream().filter(each -> each.isPrefixOf(code)).findFirst();
    }

    /** @param level as in place.yaml */
    record Division(String code, PlaceId place, String name, String level) {

        /** Whether a code begins with the two digits of this one. */
        boolean isPrefixOf(String other) {
            return other.startsWith(code.substring(0, 2));
        }
    }
}
