// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.time.LocalDate;

import nuanfeng.engine.internal.timeline.Timeline;

/** A place as it is asked in one edition. */
public record Here(PlaceNode place, Surroundings around) {

    public <B> B of(Kind<?, B> kind) {
        return place.of(kind);
    }

    /** What is said about a key where it is looked up on that day. */
    public Timeline timeline(String key, LocalDate on) {
        return around.deciding(place, key, on).timeline(key);
    }
}
