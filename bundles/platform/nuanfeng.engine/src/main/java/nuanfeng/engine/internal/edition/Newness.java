// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.kind.PolicyHead;
import nuanfeng.engine.internal.kind.Pooling;
import nuanfeng.engine.internal.kind.Trail.Rested;
import nuanfeng.engine.internal.kind.Kind.Review;
import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.Plan.ExampleChange;
import nuanfeng.lifecycle.Plan.PastChange;

/** What a bundle says otherwise than the one that spoke for its place before: about days that are past, in its examples, and what is doubtful in it. */
public final class Newness {

    private final PlaceNode here;
    private final PolicyContent after;
    private final Optional<PolicyContent> before;
    private final LocalDate today;

    /** @param here the place as it would be @param now as it is; empty when nobody speaks for it */
    public Newness(PlaceNode here, Optional<PlaceNode> now, LocalDate today) {
        this.here = here;
        this.after = here.content();
        this.before = now.map(PlaceNode::content);
        this.today = today;
    }

    /** Nothing was answered where nobody spoke. Other code may answer otherwise on any day. */
    public List<PastChange> past() {
        if (before.isEmpty()) {
            return List.of();
        }
        List<PastChange> past = new ArrayList<>();
        if (!sameHead(after.head(), before.get().head())) {
            past.add(new PastChange("place", Optional.empty()));
        }
        if (!after.code().equals(before.get().code())) {
            past.add(new PastChange("rules", Optional.empty()));
        }
        Kinds.ALL.forEach(kind -> past(kind).forEach(past::add));
        return past;
    }

    private <W> Stream<PastChange> past(Kind<W, ?> kind) {
        return kind.past(after.written().of(kind), before.orElseThrow().written().of(kind), today);
    }

    private static boolean sameHead(PolicyHead a, PolicyHead b) {
        return a.name().equals(b.name()) && a.code().equals(b.code()) && a.level().equals(b.level()) && a.covers().equals(b.covers())
                && a.formerly().equals(b.formerly()) && a.assigns().equals(b.assigns()) && a.pooling().stream().map(Newness::placeless).toList()
                        .equals(b.pooling().stream().map(Newness::placeless).toList());
    }

    private static List<Object> placeless(Pooling each) {
        return List.of(each.subject(), each.from(), each.place(), each.citation());
    }

    /** An example that was renamed and still says the same is not lost; one that expects more than before is not weakened. */
    public List<ExampleChange> examples() {
        Map<String, Example> now = new HashMap<>();
        after.examples().forEach(each -> now.put(each.id(), each));
        List<ExampleChange> changes = new ArrayList<>();
        for (Example each : before.map(PolicyContent::examples).orElse(List.of())) {
            Example same = now.get(each.id());
            if (same == null ? now.values().stream().noneMatch(other -> isAsStrong(other, each)) : !isAsStrong(same, each)) {
                changes.add(new ExampleChange(each.id(), same == null));
            }
        }
        return changes;
    }

    private static boolean isAsStrong(Example now, Example then) {
        return now.probe().equals(then.probe()) && now.place().equals(then.place()) && now.on().equals(then.on())
                && now.asked().equals(then.asked()) && now.question().equals(then.question()) && now.given().equals(then.given())
                && now.facts().equals(then.facts())
                && then.expect().entrySet().stream().allMatch(each -> Objects.equals(now.expect().get(each.getKey()), each.getValue()));
    }

    /** @param rested what its examples rest on */
    public List<Finding> findings(Rested rested) {
        List<Finding> findings = new ArrayList<>();
        Kinds.ALL.forEach(kind -> review(kind, rested, findings));
        return findings;
    }

    private <W> void review(Kind<W, ?> kind, Rested rested, List<Finding> findings) {
        kind.review(new Review<>(here, after.written().of(kind), before.map(content -> content.written().of(kind)), rested, today, findings));
    }
}
