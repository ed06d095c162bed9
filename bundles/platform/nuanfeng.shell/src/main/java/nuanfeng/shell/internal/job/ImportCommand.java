// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Role;
import nuanfeng.job.ImportOrder;
import nuanfeng.job.Job;
import nuanfeng.job.JobDesk;
import nuanfeng.job.Jobs;
import nuanfeng.json.register.JobJson;
import nuanfeng.library.Place;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.Takes;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "register", name = "import", description = "Make records of the rows of a file: CSV, XLSX or JSON lines")
@Takes(Role.CLERK)
public final class ImportCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of a place", required = true)
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "type", description = "Kind of record: outlet", required = true)
    String type;

    @Argument(index = 2, name = "file", description = "A file on the server, and the options, which may stand behind it", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--dry-run", description = "Look at everything and keep nothing")
    boolean dryRun;

    @Option(name = "--mode", description = "all: all rows or none; good: those that can be taken")
    String mode = "all";

    @Option(name = "--columns", description = "What a column is, and how it is meant: 参保年月:startedOn/first-day,H:-,*:-")
    String columns = "";

    @Option(name = "--from", description = "The day from which the rows hold; without it new ones hold from today, and a change corrects")
    String from;

    @Option(name = "--charset", description = "UTF-8 or GB18030, where the file itself does not say so")
    String charset;

    @Option(name = "--as", description = "csv, xlsx or ndjson; else what the name of the file ends with")
    String as;

    @Option(name = "--reason", description = "Kept with the records: the document, never anything personal")
    String reason = "";

    @Option(name = "--detach", description = "Do not wait for its end; register:jobs tells of it")
    boolean detach;

    @Reference
    Jobs jobs;

    @Override
    protected Optional<PlaceId> concerned() {
        return Optional.of(edition().view(place).place());
    }

    @Override
    protected void run() throws IOException {
        List<String> left = takeOptions(words);
        if (left.size() != 1) {
            throw new WrongWordsException("one-file");
        }
        if (!mode.equals("all") && !mode.equals("good")) {
            throw new WrongWordsException("mode");
        }
        Path file = session.currentDir().resolve(left.get(0));
        Place served = edition().place(place);
        served.registers().type(type, dayOrToday(null));
        ImportOrder order = new ImportOrder(served.view().place(), type, edition().hash(), dayOrToday(null), format(file), Optional.ofNullable(charset), columns,
                mode.equals("all"), day(from), dryRun, caller(), reason.strip(), Optional.empty());
        Job taken;
        try (InputStream bytes = Files.newInputStream(file)) {
            taken = jobs.take(order, bytes);
        }
        Job job = detach ? taken : new Watching(id -> jobs.find(id).map(JobDesk.Entry::of), session, !json, language()).untilItStops(taken.id()).imported().orElseThrow();
        print(JobText.whole(job, language()), out -> JobJson.write(out, job, bodyLanguage()));
    }

    private String format(Path file) {
        String name = file.getFileName().toString();
        String ending = as == null ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : as;
        return switch (ending) {
            case "csv", "xlsx", "ndjson" -> ending;
            case "jsonl" -> "ndjson";
            default -> throw new WrongWordsException("file-format");
        };
    }
}
