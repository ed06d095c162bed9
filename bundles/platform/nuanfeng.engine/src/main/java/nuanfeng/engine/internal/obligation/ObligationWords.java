// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

import java.util.List;

import nuanfeng.engine.internal.yaml.Piece;

/** Reads what duties and clocks have in common. */
public final class ObligationWords {

    private ObligationWords() {
    }

    public static Responsibility responsibility(Piece piece) {
        return new Responsibility(piece.find("title").map(Piece::bilingual), piece.texts("catalogue"), piece.texts("owedBy"),
                piece.texts("owedTo"));
    }

    /** Which readings were chosen. */
    public static List<ChosenReading> readings(Piece entry) {
        return entry.find("readings").map(Piece::items).orElse(List.of()).stream().map(reading -> new ChosenReading(
                reading.get("name").text(), reading.get("option").text(), reading.citation("citation"))).toList();
    }

    /** A scalar, or the parameter to look it up in. */
    public static Written written(Piece scalar) {
        return scalar.find("parameter").map(key -> Written.parameter(key.text())).orElseGet(() -> Written.literal(scalar.text()));
    }
}
