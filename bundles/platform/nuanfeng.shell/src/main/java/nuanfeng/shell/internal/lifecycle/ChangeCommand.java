// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

import nuanfeng.calendar.LegalTime;
import nuanfeng.json.ActivationJson;
import nuanfeng.json.PlanJson;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.policy.Phrases;
import nuanfeng.record.PlannedRows;
import nuanfeng.record.Records;
import nuanfeng.shell.internal.command.Caller;
import nuanfeng.shell.internal.command.PolicyCommand;

/** A command that changes who speaks: it shows the plan, asks, and carries out exactly the plan that was shown. */
abstract class ChangeCommand extends PolicyCommand {

    private static final Phrases PHRASES = Phrases.beside(ChangeCommand.class);

    @Option(name = "--accept", multiValued = true,
            description = "Accept this consequence, by the name the plan gives it; may be repeated")
    List<String> accept = new ArrayList<>();

    @Option(name = "--comment", description = "Why: the document, or the mistake; kept in the activation log. Asked for when it is left out")
    String comment = "";

    @Option(name = "--yes", aliases = "-y", description = "Do not ask")
    boolean yes;

    @Reference
    PolicyAdministration administration;

    @Reference
    PolicyLibrary library;

    @Reference
    Records records;

    Clock clock = Clock.system(LegalTime.ZONE);

    final void change(List<Change> changes) throws IOException {
        Plan plan = new PlannedRows(library, records).counted(administration.plan(changes), LocalDate.now(clock));
        print(PlanText.lines(plan, language()), out -> PlanJson.write(out, plan, bodyLanguage()));
        refuseWhatCannotBe(plan);
        if (!yes && !isWanted()) {
            print(language().of(PHRASES.say("unchanged")));
            return;
        }
        Activation done = administration.activate(changes, plan.planHash(), Set.copyOf(accept), Caller.name(session), reason());
        print(LogText.done(done, language()), out -> ActivationJson.write(out, done));
    }

    private void refuseWhatCannotBe(Plan plan) {
        if (!plan.blockers().isEmpty()) {
            Finding first = plan.blockers().get(0);
            throw new LifecycleException(LifecycleException.Kind.REFUSED_BY_GATE, PHRASES.say("first", first.detail(), first.mend()));
        }
        List<String> open = plan.consequences().stream().map(Consequence::id).filter(id -> !accept.contains(id)).toList();
        if (!open.isEmpty()) {
            throw new LifecycleException(LifecycleException.Kind.PRECONDITION_FAILED,
                    PHRASES.say("not-accepted", open));
        }
    }

    private boolean isWanted() throws IOException {
        if (isAlone()) {
            throw new LifecycleException(LifecycleException.Kind.PRECONDITION_REQUIRED,
                    PHRASES.say("nobody-to-ask"));
        }
        return answer("wanted").toLowerCase(Locale.ROOT).matches("y|yes");
    }

    private String reason() throws IOException {
        String given = comment.isBlank() && !isAlone() ? answer("why") : comment.strip();
        if (given.isEmpty()) {
            throw new LifecycleException(LifecycleException.Kind.PRECONDITION_REQUIRED,
                    PHRASES.say("no-reason"));
        }
        return given;
    }

    private boolean isAlone() {
        return json || session.getTerminal() == null;
    }

    /** Empty for no answer. */
    private String answer(String question) throws IOException {
        try {
            String answer = session.readLine(language().of(PHRASES.say(question)), null);
            return answer == null ? "" : answer.strip();
        } catch (RuntimeException e) {
            // Ctrl-C and Ctrl-D arrive as exceptions of the terminal library; both mean no.
            return "";
        }
    }
}
