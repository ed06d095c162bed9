// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import java.time.LocalDate;
import java.util.Optional;

import nuanfeng.calculation.Warning;
import nuanfeng.policy.Citation;

/** What must be said of whatever rests on a text that was not seen where it was published, or on no text at all. */
public final class Sources {

    private Sources() {
    }

    /** Nothing of what was read in the document itself. @param about the title of what rests on it */
    public static Optional<Warning> of(String about, Citation citation) {
        if (citation.isReading()) {
            return Optional.of(new Warning("unofficial-source", "“%s”：文件未明确，平台按“%s”处理（平台理解%s），未经主管部门确认。".formatted(about,
                    citation.clause().replace('“', '‘').replace('”', '’'), citation.clauseId())));
        }
        return citation.isOfficial() ? Optional.empty() : Optional.of(new Warning("unofficial-source",
                "“%s”依据《%s》%s（来源：%s），平台未见正式文本，请核对发布机关公布的文本。".formatted(about, citation.title(), citation.clause(), seen(citation))));
    }

    private static String seen(Citation citation) {
        return switch (citation.source()) {
            case "B" -> "抄自官方页面的副本";
            case "C" -> "新闻报道或者相互一致的网页";
            case "INFER" -> "假设";
            default -> "网络转载";
        };
    }

    /** @param citation of what is provisional: the document says so, or its figure was not held against the official text */
    public static Warning provisional(String about, Citation citation) {
        return new Warning("provisional", citation.isUnchecked() ? "“%s”未与公布机关的文本核对，核对前暂用。".formatted(about)
                : "“%s”：文件写明暂定，后续通知另有规定的，从其规定。".formatted(about));
    }

    /** The first day is not the document's own. */
    public static Warning standIn(String about, LocalDate from) {
        return new Warning("first-day-unknown", "“%s”的起始日期不详，平台暂记为%s，内容不因此暂定。".formatted(about, Chinese.day(from)));
    }
}
