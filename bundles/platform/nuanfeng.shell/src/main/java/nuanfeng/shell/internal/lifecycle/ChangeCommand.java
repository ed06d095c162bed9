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

import nuanfeng.access.Profile;
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
import nuanfeng.shell.internal.command.AccessCommand;

/** A command that changes who speaks: it shows the plan, asks, and carries out exactly the plan that was shown. */
public abstract class ChangeCommand extends AccessCommand {

    private static final Phrases PHRASES = Phrases.beside(ChangeCommand.class);

    @Option(name = "--accept", multiValued = true,
            description = "Accept this consequence, by the name the plan gives it; may be repeated")
    protected List<String> accept = new ArrayList<>();

    @Option(name = "--comment", description = "Why: the document, or the mistake; kept in the activation log. Asked for when it is left out")
    String comment = "";

    @Option(name = "--yes", aliases = "-y", description = "Do not ask")
    boolean yes;

    @Reference
    protected PolicyAdministration administration;

    @Reference
    protected PolicyLibrary library;

    @Reference
    protected Records records;

    protected Clock clock = Clock.system(LegalTime.ZONE);

    final void change(List<Change> changes) throws IOException {
        Plan plan = shown(changes);
        mustNotNeedTwo();
        if (!isConfirmed()) {
            return;
        }
        Activation done = administration.activate(changes, plan.planHash(), Set.copyOf(accept), caller(), reason());
        print(LogText.done(done, language()), out -> ActivationJson.write(out, done));
    }

    /** @throws LifecycleException {@code APPROVAL_REQUIRED} where two persons must agree, with the command that asks for it */
    final void mustNotNeedTwo() {
        if (desk.profile() == Profile.PRODUCTION) {
            throw new LifecycleException(LifecycleException.Kind.APPROVAL_REQUIRED, PHRASES.say("two-persons"));
        }
    }

    /** Shows what would happen. @throws LifecycleException when it cannot be done as it stands */
    protected final Plan shown(List<Change> changes) {
        Plan plan = rows().counted(administration.plan(changes), LocalDate.now(clock));
        print(PlanText.lines(plan, language()), out -> PlanJson.write(out, plan, bodyLanguage()));
        refuseWhatCannotBe(plan);
        return plan;
    }

    protected final PlannedRows rows() {
        return new PlannedRows(library, records);
    }

    /** Whether it is wanted; says so when it is not. */
    protected final boolean isConfirmed() throws IOException {
        boolean confirmed = yes || isWanted();
        if (!confirmed) {
            print(language().of(PHRASES.say("unchanged")));
        }
        return confirmed;
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

    protected final String reason() throws IOException {
        String given = comment.isBlank() && !isAlone() ? answer("why") : comment.strip();
        if (given.isEmpty()) {
            throw new LifecycleException(LifecycleException.Kind.PRECONDITION_REQUIRED,
                    PHRASES.say("no-reason"));
        }
        return given;
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
