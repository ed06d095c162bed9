// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.neighbour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.register.Check;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.ListedCode;
import nuanfeng.register.RecordType;
import nuanfeng.register.RowIssue;
import nuanfeng.register.internal.body.BodyValues;
import nuanfeng.register.internal.body.Slots;
import nuanfeng.register.internal.seal.Vault;

/**
 * The living records of a type in a place as whoever writes some of them meets them, in one transaction: nobody else writes one that is alike
 * until it ends.
 */
public final class Neighbourhood {

    private static final Phrases PHRASES = Phrases.beside(Neighbourhood.class);
    private static final int MANY = 20;

    /** A row that is to be met. @param typed its values, references resolved */
    public record Visit(Map<String, Object> typed, Slots slots) {
    }

    private final Vault vault;
    private final RecordType type;
    private final String place;
    private final boolean isBrief;
    private final List<Asked> asked = new ArrayList<>();
    private final Guards guards;
    private final Likeness finding;
    private final Map<String, Map<Long, Neighbour>> alike = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<Long, Set<String>> groups = new HashMap<>();
    /** Of whom has been learnt already, and who is still to be judged. */
    private final Map<Visit, Neighbour> met = new IdentityHashMap<>();
    private final Set<String> named = new HashSet<>();

    /** @param isBrief whether the transaction ends soon, so that others may wait for it */
    public Neighbourhood(Handle handle, Vault vault, RecordType type, String place, boolean isBrief) {
        this.isBrief = isBrief;
        this.vault = vault;
        this.type = type;
        this.place = place;
        this.guards = new Guards(handle, type.name() + " " + place);
        this.finding = new Likeness(handle, type, place);
        for (Check each : type.checks()) {
            if (Asked.is(each)) {
                asked.add(new Asked(asked.size(), each));
                named.addAll(each.fields());
                each.arguments().values().stream().filter(argument -> type.find(argument).isPresent()).forEach(named::add);
                each.when().forEach(when -> named.add(when.field()));
            }
        }
    }

    /** Learns at once of all that are like one of many rows; those of one row alone are learnt of when it is judged. */
    public void meet(List<Visit> rows) {
        if (!asked.isEmpty()) {
            if (isBrief && rows.size() >= MANY) {
                guards.holdAll();
            }
            List<Neighbour> neighbours = rows.stream().map(each -> neighbour(0, true, each)).toList();
            learn(neighbours);
            for (int i = 0; i < neighbours.size(); i++) {
                met.put(rows.get(i), neighbours.get(i));
            }
        }
    }

    /** What is wrong with a record among the others. @param isNew whether it is only being made */
    public List<RowIssue> judged(long id, boolean isNew, Visit row) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Neighbour before = met.remove(row);
        Neighbour neighbour = before == null ? neighbour(id, isNew, row) : new Neighbour(id, isNew, before.values(), before.slots());
        if (before == null) {
            learn(List.of(neighbour));
        }
        List<RowIssue> issues = new ArrayList<>();
        for (Asked each : asked) {
            each.group(each.seeking(neighbour, type)).map(group -> alike.getOrDefault(group, Map.of()))
                    .ifPresent(others -> each.against(neighbour, others.values()).forEach(clash -> issues.add(issue(each, clash))));
        }
        if (issues.stream().allMatch(RowIssue::warns)) {
            settle(neighbour);
        }
        return issues;
    }

    /** What is wrong with a step of a record from what it said to what it says. */
    public List<RowIssue> stepped(Map<String, Object> was, Map<String, Object> now) {
        List<RowIssue> issues = new ArrayList<>();
        type.checks().stream().filter(each -> each.kind() == Check.Kind.CONTINUITY && !Continuity.isAmongPeriods(each)).forEach(check -> {
            String field = check.fields().get(0);
            if (was.get(field) != null && now.get(field) != null) {
                String from = was.get(field).toString();
                String to = now.get(field).toString();
                Continuity.step(type, check, from, to).ifPresent(code -> issues.add(said(check, field, code, code, type.field(field).title(), title(field, from), title(field, to))));
            }
        });
        return issues;
    }

    private Text title(String field, String code) {
        return type.field(field).type() instanceof FieldType.Codes codes ? codes.find(code).map(ListedCode::title).orElse(Text.of(code)) : Text.of(code);
    }

    /** From now on the record is as this row says. */
    private void settle(Neighbour row) {
        groups.getOrDefault(row.id(), Set.of()).forEach(each -> alike.get(each).remove(row.id()));
        groups.remove(row.id());
        asked.forEach(each -> each.group(row).ifPresent(group -> keep(group, row)));
    }

    private void keep(String group, Neighbour row) {
        alike.computeIfAbsent(group, none -> new LinkedHashMap<>()).put(row.id(), row);
        groups.computeIfAbsent(row.id(), none -> new HashSet<>()).add(group);
    }

    private void learn(List<Neighbour> rows) {
        Map<Asked, Map<String, Neighbour>> fresh = new LinkedHashMap<>();
        Set<Integer> buckets = new HashSet<>();
        for (Asked each : asked) {
            for (Neighbour row : rows) {
                // Whoever writes what the next period follows on from, and whoever writes in that one, come one after the other.
                each.group(row).ifPresent(group -> buckets.add(bucket(group)));
                Neighbour seeking = each.seeking(row, type);
                each.group(seeking).filter(group -> !known.contains(group)).ifPresent(group -> {
                    fresh.computeIfAbsent(each, none -> new LinkedHashMap<>()).put(group, seeking);
                    buckets.add(bucket(group));
                });
            }
        }
        guards.hold(buckets);
        fresh.forEach((check, sought) -> {
            known.addAll(sought.keySet());
            // One that this transaction has changed is in the database as it is now, and one that it is still to write is not.
            finding.find(check.alike(), List.copyOf(sought.values())).forEach(found -> check.group(found).filter(sought::containsKey)
                    .ifPresent(group -> keep(group, found)));
        });
    }

    private int bucket(String group) {
        byte[] digest = vault.lookUp("guard", type.name() + " " + place + " " + group);
        return (digest[0] & 0xff) << 16 | (digest[1] & 0xff) << 8 | digest[2] & 0xff;
    }

    private Neighbour neighbour(long id, boolean isNew, Visit row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : named) {
            Object value = row.typed().get(name);
            if (value != null) {
                values.put(name, type.field(name).sealed() ? Slots.digest(type.name(), type.field(name), BodyValues.of(value).toString(), vault) : BodyValues.of(value));
            }
        }
        return new Neighbour(id, isNew, values, row.slots());
    }

    private RowIssue issue(Asked asked, Asked.Clash clash) {
        Set<Text> titles = new LinkedHashSet<>();
        asked.alike().stream().map(type::find).flatMap(Optional::stream).map(Field::title).filter(Objects::nonNull).forEach(titles::add);
        List<Object> said = new ArrayList<>(List.of(List.copyOf(titles), clash.other().map(Neighbour::id).orElse(0L)));
        said.addAll(clash.arguments());
        String key = clash.other().filter(Neighbour::isNew).isPresent() ? clash.code() + "/together" : clash.code();
        return said(asked.check(), clash.field(), clash.code(), PHRASES.find(key, said.toArray()).isPresent() ? key : clash.code(), said.toArray());
    }

    private static RowIssue said(Check check, String field, String code, String key, Object... said) {
        Text text = PHRASES.say(key, said);
        return new RowIssue(field, code, check.says().isEmpty() ? text : Text.of(text.zh() + check.says().zh(), text.in(true) + " " + check.says().in(true)),
                PHRASES.say(key + ".mend", said), check.warns(), check.duty());
    }
}
