// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;
import nuanfeng.register.Retention;

/** How long something is kept, as a bundle writes it: one period, or several by role. Records and reports say it alike. */
public final class KeptPeriods {

    private KeptPeriods() {
    }

    /** @param citation what it is bound to later */
    public record Kept(Retention retention, Optional<CitedClause> citation) {
    }

    /** @param holder that says {@code retention}, or does not */
    public static List<Kept> read(Piece holder) {
        return holder.find("retention").map(all -> all.node() instanceof YamlNode.Items ? all.items().stream().map(KeptPeriods::period).toList()
                : List.of(period(all))).orElse(List.of());
    }

    private static Kept period(Piece said) {
        return new Kept(new Retention(said.textOrEmpty("role"), said.textOrEmpty("code"), said.text("years").map(Integer::valueOf), said.flag("permanent"),
                said.flag("fromNextYear"), said.textOrEmpty("configure"), said.find("reason").map(Piece::bilingual).orElse(Text.NONE), Optional.empty(),
                said.flag("provisional")), FieldPieces.cited(said));
    }

    /** With their clauses. */
    public static List<Retention> bound(List<Kept> written, Seat seat, String key, Origin origin) {
        return written.stream().map(each -> {
            Optional<Citation> citation = each.citation().flatMap(cited -> seat.cite(cited, key, origin));
            Retention kept = each.retention();
            return new Retention(kept.role(), kept.code(), kept.years(), kept.permanent(), kept.fromNextYear(), kept.configure(), kept.reason(), citation,
                    kept.provisional());
        }).toList();
    }

    /** The own ones, and those of the place above for whom nothing is said here. */
    public static List<Retention> over(List<Retention> own, List<Retention> above) {
        List<Retention> all = new ArrayList<>(own);
        above.stream().filter(each -> own.stream().noneMatch(mine -> mine.role().equals(each.role()))).forEach(all::add);
        return all;
    }

    /** Whether a place would keep for a shorter time than the one above lets it. */
    public static boolean isShorter(Retention kept, Retention above) {
        return above.permanent() && !kept.permanent()
                || above.years().isPresent() && !kept.permanent() && kept.years().map(years -> years < above.years().get()).orElse(true);
    }
}
