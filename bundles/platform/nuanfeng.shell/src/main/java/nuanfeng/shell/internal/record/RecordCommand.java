// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

import nuanfeng.access.Role;
import nuanfeng.json.register.RecordJson;
import nuanfeng.library.Place;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Act;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Saved;
import nuanfeng.record.Sight;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.Takes;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.place.PlaceCompleter;

/** A command about the records of one type in one place. What stands behind the type are words of its own, and options. */
@Takes(Role.READER)
public abstract class RecordCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of a place", required = true)
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "type", description = "Kind of record: outlet", required = true)
    String type;

    @Argument(index = 2, name = "words", description = "What it is about, and the options, which may stand behind it", multiValued = true)
    List<String> words = new ArrayList<>();

    @Reference
    Records records;

    protected final Register register(String on) {
        Place served = edition().place(place);
        return Register.of(served, served.registers().type(type, dayOrToday(on)));
    }

    /** The place, also one that is served no more: its records stay. */
    protected final PlaceId where() {
        return PlaceId.isPath(place) ? new PlaceId(place) : edition().place(place).view().place();
    }

    protected final Sight sight(String purpose) {
        return new Sight(caller(), Optional.ofNullable(purpose).filter(text -> !text.isBlank()));
    }

    protected final Act act(String reason) {
        return Act.of(caller(), Optional.ofNullable(reason).orElse(""));
    }

    /** The number of a record, with or without the sign before it. */
    protected static long id(List<String> words) {
        if (words.size() != 1) {
            throw new WrongWordsException("one-record");
        }
        return number(words.get(0));
    }

    protected static long number(String word) {
        String digits = word.startsWith("#") ? word.substring(1) : word;
        if (!digits.matches("[1-9]\\d{0,17}")) {
            throw new WrongWordsException("not-a-record", word);
        }
        return Long.parseLong(digits);
    }

    /** Which version was seen; that must be said. */
    protected static int version(String text) {
        if (text == null || !text.matches("\\d{1,9}")) {
            throw new WrongWordsException("record-version");
        }
        return Integer.parseInt(text);
    }

    protected static String reason(String text) {
        if (text == null || text.isBlank()) {
            throw new WrongWordsException("record-reason");
        }
        return text.strip();
    }

    protected final void print(Saved saved) {
        print(RecordText.saved(saved, language()), out -> RecordJson.write(out, saved, bodyLanguage()));
    }

    @Override
    protected Optional<PlaceId> concerned() {
        return Optional.of(where());
    }
}
