// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.register.RecordJson;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Register;
import nuanfeng.record.Search;
import nuanfeng.record.Search.Filter;
import nuanfeng.record.View;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "register", name = "list", description = "Show records: all, or those whose fields have the values that follow")
public final class ListRecordsCommand extends RecordCommand {

    private static final String FROM = ".from";
    private static final String TO = ".to";

    @Option(name = "--below", description = "Those of the places below too")
    boolean below;

    @Option(name = "--on", description = "Those that there were on this day")
    String on;

    @Option(name = "--known-at", description = "By what was known at this moment: 2022-08-01T00:00:00+08:00")
    String knownAt;

    @Option(name = "--ended", description = "Those that ended too")
    boolean ended;

    @Option(name = "--after", description = "The page after this record")
    String after;

    @Option(name = "--limit", description = "Most records, 50 unless said otherwise")
    String limit = "50";

    @Option(name = "--purpose", description = "What personal and sealed fields are read for; it is logged")
    String purpose;

    @Option(name = "--view", description = "What one kind of reader gets of it: public, unit, self, respondent")
    String view;

    @Override
    protected void run() {
        List<Filter> filters = new ArrayList<>();
        takeOptions(words).forEach(word -> filters.add(filter(word)));
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > Search.MOST) {
            throw new WrongWordsException("limit", Search.MOST);
        }
        Search here = new Search(Register.readable(edition(), place, type, dayOrToday(on)), filters, day(on), moment(knownAt), ended,
                after == null ? OptionalLong.empty() : OptionalLong.of(number(after)), Integer.parseInt(limit));
        RecordPage found = records.search(below ? here.withPlacesBelow() : here, sight(purpose));
        RecordPage page = view == null ? found : View.of(here.register().type(), view).of(found);
        print(RecordText.page(page, language()), out -> RecordJson.write(out, page));
    }

    static Optional<Instant> moment(String text) {
        try {
            return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            throw new WrongWordsException("not-a-moment", text);
        }
    }

    static Filter filter(String word) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw new WrongWordsException("not-field", word);
        }
        String name = word.substring(0, equals);
        String value = word.substring(equals + 1);
        return name.endsWith(FROM) ? new Filter(name.substring(0, name.length() - FROM.length()), Filter.Sort.FROM, value)
                : name.endsWith(TO) ? new Filter(name.substring(0, name.length() - TO.length()), Filter.Sort.TO, value)
                : new Filter(name, Filter.Sort.IS, value);
    }
}
