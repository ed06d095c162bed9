// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import nuanfeng.engine.internal.obligation.ObligationWords;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.WrittenDay;

/** Reads when a duty falls due. */
public final class ScheduleReader {

    private ScheduleReader() {
    }

    static Schedule read(Piece schedule) {
        Optional<LocalDate> on = schedule.day("on");
        if (on.isPresent()) {
            return new Schedule.Once(Optional.empty(), on.get());
        }
        Optional<Piece> phase = schedule.find("phase");
        if (phase.isPresent()) {
            return new Schedule.Once(Optional.of(day(phase.get(), "from")), day(phase.get(), "to"));
        }
        for (String period : Schedule.periods()) {
            Optional<Piece> periodic = schedule.find(period);
            if (periodic.isPresent()) {
                return periodic(Schedule.months(period), periodic.get());
            }
        }
        for (Schedule.Way way : Schedule.Way.values()) {
            Optional<Piece> undated = schedule.find(way.name().toLowerCase(Locale.ROOT));
            if (undated.isPresent()) {
                return new Schedule.Undated(way, undated.get().bilingual(), schedule.find("limit")
                        .map(limit -> limit.get("length").text() + " " + limit.get("unit").text()).orElse(""));
            }
        }
        throw new Piece.Unfit(schedule.origin(), "there is no known schedule");
    }

    private static Schedule periodic(int months, Piece periodic) {
        return new Schedule.Periodic(months, periodic.find("month").map(ObligationWords::written).orElse(Written.literal("1")),
                ObligationWords.written(periodic.get("day")), periodic.find("first").map(ObligationWords::written),
                periodic.find("last").map(ObligationWords::written));
    }

    private static LocalDate day(Piece phase, String name) {
        return phase.get(name).parse(WrittenDay::parse, "a day");
    }
}
