// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Role;
import nuanfeng.filing.Reports;
import nuanfeng.shell.internal.command.Takes;

@Service
@Command(scope = "report", name = "enter", description = "Enter cells by hand (problems@450802=…), notes (note:@450803=…), facts (fact:filledOn=…), units with nothing (nothing:450803)")
@Takes(Role.CLERK)
public final class EnterCellsCommand extends ReportCommand {

    private static final String NOTE = "note:";
    private static final String FACT = "fact:";
    private static final String NOTHING = "nothing:";

    @Override
    protected void run() {
        Map<String, Optional<Object>> cells = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        Map<String, Object> facts = new LinkedHashMap<>();
        List<String> nothing = new ArrayList<>();
        for (String word : takeOptions(words)) {
            if (word.startsWith(NOTHING)) {
                nothing.add(word.substring(NOTHING.length()));
                continue;
            }
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw wrong("enters-nothing", word);
            }
            String name = word.substring(0, equals);
            String value = word.substring(equals + 1);
            if (name.startsWith(NOTE)) {
                notes.put(name.substring(NOTE.length()), value);
            } else if (name.startsWith(FACT)) {
                facts.put(name.substring(FACT.length()), value);
            } else {
                cells.put(name, Optional.<Object>of(value).filter(each -> !value.isBlank()));
            }
        }
        print(reports.enter(id(), version(), new Reports.Entries(cells, notes, facts, Map.of(), nothing), hand()));
    }
}
