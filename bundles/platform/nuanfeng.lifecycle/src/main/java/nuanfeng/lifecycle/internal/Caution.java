// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.lifecycle.Plan.ExampleChange;
import nuanfeng.lifecycle.Plan.PastChange;
import nuanfeng.lifecycle.internal.gate.Assessment;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.StoredVersion;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What keeps a version that came by itself, as a file in the deploy folder, from speaking before somebody has looked at it: that it
 * changes what holds or held, that examples are lost or weakened, or that there is a warning. Who installs a feature, sends a version
 * over REST, or develops, is somebody who looks.
 */
final class Caution {

    private static final Phrases PHRASES = Phrases.beside(Caution.class);
    private static final String BY_ITSELF = "deploy:";
    private static final int MOST = 5;

    private final Settings settings;
    private final ActivationLog log;

    Caution(Settings settings, ActivationLog log) {
        this.settings = settings;
        this.log = log;
    }

    /** Sentences; empty when nobody needs to look. @param assessment in which the version takes part */
    List<Text> against(StoredVersion stored, Assessment assessment) {
        if (settings.developmentMode() || !stored.origin().startsWith(BY_ITSELF)) {
            return List.of();
        }
        PlaceId place = stored.place().orElseThrow();
        List<Text> reasons = new ArrayList<>();
        if (log.active().find(place).isEmpty() && log.history().lastChange(place) > 0) {
            reasons.add(PHRASES.say("removed-by-hand", place));
        }
        Assessment.PlaceResult result = assessment.results().get(place);
        result.review().past().forEach(each -> reasons.add(past(each)));
        result.review().examples().forEach(each -> reasons.add(example(each)));
        stored.jarChecks().forEach(check -> warned(check, reasons));
        result.checks().forEach(check -> warned(check, reasons));
        if (reasons.size() > MOST) {
            int more = reasons.size() - MOST;
            reasons.subList(MOST, reasons.size()).clear();
            reasons.add(PHRASES.say("and-more", more));
        }
        return List.copyOf(reasons);
    }

    private static Text past(PastChange change) {
        return change.since().map(day -> PHRASES.say("changes-past", change.key(), day.toString()))
                .orElseGet(() -> PHRASES.say("changes-present", change.key()));
    }

    private static Text example(ExampleChange change) {
        return PHRASES.say(change.lost() ? "example-lost" : "example-weakened", change.id());
    }

    private static void warned(Check check, List<Text> reasons) {
        check.findings().stream().filter(each -> !each.severe()).map(Caution::warning).filter(each -> !reasons.contains(each)).forEach(reasons::add);
    }

    private static Text warning(Finding finding) {
        return PHRASES.say("warning", finding.code(), finding.key().isEmpty() ? finding.file() : finding.key(), finding.detail());
    }
}
