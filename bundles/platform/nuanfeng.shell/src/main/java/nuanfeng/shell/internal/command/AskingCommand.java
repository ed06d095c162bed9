// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

import nuanfeng.calendar.LegalTime;
import nuanfeng.json.Quotation;
import nuanfeng.library.Edition;
import nuanfeng.library.PolicyLibrary;

/** A command that asks an edition: the one that speaks now, unless another is named. */
public abstract class AskingCommand extends PolicyCommand {

    @Option(name = "--edition", description = "As this edition has it: sha256:… of a plan, of the log or of an answer")
    protected String edition;

    @Reference
    protected PolicyLibrary library;

    protected Clock clock = Clock.system(LegalTime.ZONE);

    protected Edition edition() {
        return edition == null ? library.current() : library.edition(edition);
    }

    /** Without the words of clauses, with the names of places: as REST answers. */
    protected final Quotation naming() {
        return Quotation.naming(edition());
    }

    /** The day that was typed; else today. */
    protected final LocalDate dayOrToday(String text) {
        return day(text).orElseGet(() -> LocalDate.now(clock));
    }

    /** Takes the options out of the words behind the places, which are all that may stand there. @param most of them: {@code one-place} */
    protected final void takeOptionsAlone(List<String> words, String most) {
        takeOptions(words).stream().findFirst().ifPresent(other -> {
            throw new WrongWordsException(most, other);
        });
    }
}
