// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

import nuanfeng.access.Role;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.Reports;
import nuanfeng.filing.Reports.Hand;
import nuanfeng.json.register.ReportJson;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Sight;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.Takes;

/** A command about one report, whose number comes first. */
@Takes(Role.READER)
public abstract class ReportCommand extends AskingCommand {

    private static final Phrases PHRASES = Phrases.beside(ReportCommand.class);

    @Argument(index = 0, name = "report", description = "Number of a report", required = true)
    String report;

    @Argument(index = 1, name = "words", description = "What it is about, and the options, which may stand behind it", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--version", description = "The version that you have seen; else the one that there is")
    String version;

    @Option(name = "--person", description = "Who is named for it")
    String person;

    @Option(name = "--note", description = "Why")
    String note;

    @Reference
    Reports reports;

    protected final long id() {
        return id(report);
    }

    static long id(String word) {
        if (!word.matches("[1-9]\\d{0,17}")) {
            throw wrong("no-number", word);
        }
        return Long.parseLong(word);
    }

    static LifecycleException wrong(String key, Object... arguments) {
        return new LifecycleException(LifecycleException.Kind.BAD_REQUEST, PHRASES.say(key, arguments));
    }

    protected final int version() {
        if (version == null) {
            return reports.find(id()).version();
        } else if (!version.matches("\\d{1,9}")) {
            throw wrong("no-version", version);
        }
        return Integer.parseInt(version);
    }

    protected final Hand hand() {
        return new Hand(caller(), Optional.ofNullable(person).orElse(""), Optional.ofNullable(note).orElse(""));
    }

    protected final Sight sight(String purpose) {
        return new Sight(caller(), Optional.ofNullable(purpose).filter(text -> !text.isBlank()));
    }

    protected final void print(KeptReport done) {
        print(KeptReportText.of(done, language()), out -> ReportJson.write(out, done, bodyLanguage()));
    }

    @Override
    protected Optional<PlaceId> concerned() {
        return Optional.of(reports.find(id()).subject().place());
    }
}
