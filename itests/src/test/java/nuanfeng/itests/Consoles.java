// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.util.ArrayList;
import java.util.List;

/** What two consoles print, command by command. */
final class Consoles {

    private static final List<String> EACH_PLACE = List.of("policy:show %s", "policy:diff %s --against cn --on 2022-07-15", "policy:duties %s --from 2022-01-01 --to 2023-12-31",
            "policy:measures %s --on 2022-07-15", "policy:explain %s work-injury.premium month=2022-07 population=OUTLET totalWages=32800.50 floatingFactor=1 phasedCut=0",
            "policy:explain %s clock.case-filing event=2022-04-01", "policy:explain %s clock.case-filing event=2025-03-03", "policy:calendar %s 2022-04-01 5",
            "policy:log %s", "policy:agencies --place %s");
    private static final List<String> ONCE = List.of("policy:list", "policy:log", "policy:verify", "policy:document gg-2022-18", "policy:document gg-2022-81",
            "policy:agencies", "policy:agencies employer", "policy:show cn.nowhere", "policy:explain 450800 work-injury.premiums", "policy:duties 450800 --from 2022-02-30",
            "policy:plan 00", "policy:diff 450800", "policy:show", "policy:wish");

    private final Distribution old;
    private final Distribution young;

    /** Who is told both texts. */
    interface Comparison {
        void of(String kind, String question, String first, String second);
    }

    Consoles(Distribution old, Distribution young) {
        this.old = old;
        this.young = young;
    }

    void compare(Comparison comparison) {
        List<String> commands = new ArrayList<>(ONCE);
        new Api(old).speaking().keySet().forEach(place -> EACH_PLACE.forEach(command -> commands.add(command.formatted(place))));
        List<String> first = printed(old, commands);
        List<String> second = printed(young, commands);
        for (int i = 0; i < commands.size(); i++) {
            comparison.of("console", commands.get(i), Mask.ofConsole(first.get(i)), Mask.ofConsole(second.get(i)));
        }
    }

    /** In few sessions, because a session takes a second to begin; it ends with the first command that is refused. */
    private static List<String> printed(Distribution server, List<String> commands) {
        Console console = new Console(server);
        List<String> printed = new ArrayList<>();
        while (printed.size() < commands.size()) {
            List<String> said = console.printedUntilRefused(commands.subList(printed.size(), commands.size()));
            printed.addAll(said);
        }
        return printed;
    }
}
