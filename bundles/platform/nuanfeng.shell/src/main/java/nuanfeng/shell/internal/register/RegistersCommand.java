// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.Json;
import nuanfeng.json.register.RegisterJson;
import nuanfeng.record.KeptType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Registers;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "registers", description = "Show what kinds of records a place keeps; with names, their fields")
public final class RegistersCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of a place; without it what is kept anywhere")
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "types", description = "Only these, outlet for instance, each with its fields; and the options, which may stand behind the place",
            multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--on", description = "As they stand on this day instead of today")
    String on;

    @Override
    protected void run() {
        List<String> wanted = takeOptions(words);
        if (place == null) {
            List<KeptType> types = KeptType.all(edition(), dayOrToday(on));
            print(RegisterText.everywhere(types, language()), Json.list(types, (out, type) -> RegisterJson.write(out, type, bodyLanguage())));
            return;
        }
        Registers registers = edition().place(place).registers();
        LocalDate day = dayOrToday(on);
        if (wanted.isEmpty()) {
            List<RecordType> types = registers.all(day);
            print(RegisterText.list(types, language()), Json.list(types, (out, type) -> RegisterJson.brief(out, type, bodyLanguage(), naming())));
        }
        for (String name : wanted) {
            RecordType type = registers.type(name, day);
            print(RegisterText.whole(type, language()), out -> RegisterJson.write(out, type, bodyLanguage(), naming()));
        }
    }
}
