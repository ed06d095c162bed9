// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nuanfeng.engine.internal.obligation.Lengths;
import nuanfeng.engine.internal.obligation.Unit;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** What a schema cannot say of clocks: how long their limits may be, and what belongs together. */
final class ClockChecks {

    private static final Phrases PHRASES = Phrases.beside(ClockChecks.class);

    private static final Set<String> FACTS = Set.of("event", "done", "start", "end");
    private static final int DAYS_OF_YEAR = 366;

    private final PolicyFiles policy;
    private final Findings findings;
    private final Lengths lengths;

    ClockChecks(PolicyFiles policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
        this.lengths = new Lengths(findings);
    }

    void find() {
        Map<String, Origin> names = new HashMap<>();
        policy.of(ClockKind.FILE).forEach(file -> file.root().members("clocks").values().forEach(clock -> {
            String key = "clock." + clock.key();
            Origin first = names.putIfAbsent(clock.key(), file.at(clock.line()));
            if (first != null) {
                findings.refuse(file.at(clock.line()), key, Complaint.of(PHRASES, "duplicate-clock", first));
            }
            clock.value().members("values").values().forEach(entry -> inClock(file, key, entry.value()));
        }));
    }

    private void inClock(PolicyFile file, String key, YamlNode entry) {
        Map<String, YamlNode.Member> dates = entry.members("dates");
        dates.values().forEach(date -> inDate(file, key, date));
        colliding(file, key, dates);
        Map<String, YamlNode.Member> options = entry.members("options");
        options.values().forEach(option -> Stream.of("plus", "length").forEach(way -> option.value().members(way).values()
                .forEach(change -> change(file, key, change, dates))));
        Map<String, YamlNode.Member> requires = entry.members("requires");
        requires.values().stream().filter(each -> options.containsKey(each.key())).forEach(each -> findings.refuse(
                file.at(each.line()), key, Complaint.of(PHRASES, "duplicate-fact", each.key())));
        Stream.concat(options.values().stream(), requires.values().stream()).filter(each -> FACTS.contains(each.key())).forEach(
                each -> findings.refuse(file.at(each.line()), key, Complaint.of(PHRASES, "reserved-name", each.key())));
        YamlNode.find(entry, "window").ifPresent(window -> whole(window, "holiday-extension").filter(days -> days < 1
                || days > DAYS_OF_YEAR).ifPresent(days -> findings.refuse(file.at(Lengths.line(window, "holiday-extension")), key,
                        Complaint.of(PHRASES, "impossible-length", Long.toString(days)))));
    }

    private void inDate(PolicyFile file, String key, YamlNode.Member date) {
        Optional<Unit> unit = Lengths.unit(date.value());
        lengths.check(file, key, date.value(), unit, 0);
        Optional<String> shift = date.value().text("shift").filter(name -> !name.equals("none"));
        if (shift.isPresent() && unit.filter(Unit.HOUR::equals).isPresent()) {
            findings.refuse(file.at(Lengths.line(date.value(), "shift")), key, Complaint.of(PHRASES, "shift-on-hours"));
        } else if (shift.isPresent() && !file.root().members("counting").containsKey(shift.get())) {
            findings.refuse(file.at(Lengths.line(date.value(), "shift")), key, Complaint.of(PHRASES, "shift-without-clause", shift.get()));
        }
    }

    /** Every date has a nominal day beside it, under a name of its own. */
    private void colliding(PolicyFile file, String key, Map<String, YamlNode.Member> dates) {
        Map<String, String> names = new HashMap<>();
        dates.values().forEach(date -> Stream.of(date.key(), DateNames.nominal(date.key()), DateNames.actBy(date.key())).forEach(name -> {
            String first = names.putIfAbsent(name, date.key());
            if (first != null) {
                findings.refuse(file.at(date.line()), key, Complaint.of(PHRASES, "colliding-dates", first, date.key(), name));
            }
        }));
    }

    private void change(PolicyFile file, String key, YamlNode.Member change, Map<String, YamlNode.Member> dates) {
        Optional<YamlNode.Member> date = Optional.ofNullable(dates.get(change.key()));
        if (date.isEmpty()) {
            findings.refuse(file.at(change.line()), key,
                    Complaint.of(PHRASES, "unknown-date", change.key(), String.join(", ", dates.keySet())));
        } else if (change.value() instanceof YamlNode.Scalar scalar) {
            lengths.check(file, key, scalar.text(), scalar.line(), Lengths.unit(date.get().value()), 0);
        }
    }

    private static Optional<Long> whole(YamlNode holder, String name) {
        return holder.text(name).map(Long::valueOf);
    }

    private static int line(YamlNode holder, String name) {
        return YamlNode.find(holder, name).map(YamlNode::line).orElse(holder.line());
    }
}
