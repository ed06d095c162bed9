// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.library.Edition;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Setting;
import nuanfeng.policy.PlaceId;
import nuanfeng.register.Field;
import nuanfeng.register.RecordType;
import nuanfeng.register.Registers;

/** What a policy says in figures, as the platform understood it: each value with its unit, its first day and its clause; and its registers. */
public final class Understood {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private Understood() {
    }

    /** A line for each value that the place itself decides, and for each state of a register that it says something of; none when the policy does not pass the gate. */
    public static List<String> lines(Path policy, List<Path> above, boolean english) throws IOException {
        try (TrialServer server = TrialServer.around(policy, above)) {
            StoredPolicy stored = server.submit(policy);
            if (!stored.report().passed() || !stored.needs().isEmpty()) {
                return List.of();
            }
            return lines(server.with(stored), stored.place().orElseThrow(), english);
        }
    }

    private static List<String> lines(Edition edition, PlaceId place, boolean english) {
        List<String> lines = new ArrayList<>();
        for (ParameterView view : edition.place(place.path()).parameters().on(FIRST, Optional.empty())) {
            for (Setting setting : own(edition, place, view)) {
                lines.add("  %s  %s  %s%s  %s %s  %s".formatted(setting.from(), setting.key(), setting.inWords().in(english),
                        setting.to().map(to -> (english ? ", until " : "，止于") + to).orElse(""), setting.citation().document(),
                        setting.citation().clause(), view.description().in(english)));
            }
        }
        Registers registers = edition.place(place.path()).registers();
        registers.names().stream().flatMap(name -> registers.states(name).stream()).filter(type -> type.place().equals(place))
                .forEach(type -> lines.add(register(type, english)));
        return lines;
    }

    private static String register(RecordType type, boolean english) {
        long proposed = type.fields().stream().filter(Field::proposed).count();
        return (english ? "  %s  %s  register, %s fields, %s of them proposed  %s  %s" : "  %s  %s  登记表，%s个字段，其中%s个为平台建议  %s  %s").formatted(type.validFrom(),
                type.name(), type.fields().size(), proposed, type.citation().map(each -> each.document() + " " + each.clause()).orElse(english ? "proposed" : "平台建议"),
                type.title().in(english));
    }

    /** From its first day on, what holds next, until nothing does. */
    private static List<Setting> own(Edition edition, PlaceId place, ParameterView first) {
        List<Setting> own = new ArrayList<>();
        ParameterView view = first;
        Optional<Setting> setting = view.setting();
        while (setting.isPresent() || view.next().isPresent()) {
            setting.filter(each -> each.decidedBy().equals(place)).ifPresent(own::add);
            if (view.next().isEmpty()) {
                break;
            }
            view = edition.place(place.path()).parameters().parameter(first.key(), view.next().get().from());
            setting = view.setting();
        }
        return own;
    }
}
