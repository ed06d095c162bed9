// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.core.internal.edition.ExampleRunner;
import nuanfeng.core.internal.edition.PolicyEdition;
import nuanfeng.core.internal.lifecycle.EditionBuilder.Built;
import nuanfeng.core.internal.lifecycle.Library.Speaking;
import nuanfeng.library.PlaceView;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.spi.RuleHost;
import nuanfeng.policy.PlaceId;

/**
 * The start: the log is replayed, the digests it ends with are verified and read without a new gate, and one edition speaks.
 * A place whose jar is missing or damaged is refused with the reason; a damaged log refuses every place.
 */
final class Opening implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("nuanfeng.lifecycle");

    final Office office;
    final RuleBench bench;
    final HotEditions hot;
    private final EditionBuilder builder;

    private Opening(Office office, RuleBench bench, HotEditions hot, EditionBuilder builder) {
        this.office = office;
        this.bench = bench;
        this.hot = hot;
        this.builder = builder;
    }

    static Opening of(Settings settings, Clock clock, Disk disk, RuleHost host, PolicySource source, FailureWatch watch)
            throws IOException {
        Path folder = settings.home().resolve("log");
        RemarkFile file = new RemarkFile(folder, disk, clock);
        List<String> aside = new ArrayList<>(file.setAsideEarlier());
        ActivationLog log = ActivationLog.open(folder.resolve("activations.jsonl"), disk, clock, aside::add);
        Remarks remarks = Remarks.open(file, log::history);
        aside.forEach(remarks::add);
        PolicyStore store = new PolicyStore(settings.home().resolve("store"), disk, settings.mostBytes());
        Map<String, Filed> found = store.open(log.history()::names, remarks::add);
        Holdings holdings = new Holdings(store, source, complete(found, log.history()).values(), log.history());
        RuleBench bench = new RuleBench(host, settings.startLimit());
        RuleStarter starter = new RuleStarter(bench, settings.startLimit());
        HotEditions hot = new HotEditions(bench, settings.hotEditions());
        EditionBuilder builder = new EditionBuilder(store, source, bench, starter, hot);
        Library library = new Library(builder, hot, log::history, holdings, PolicyEdition.empty(clock, watch));
        Gate gate = new Gate(bench, starter, hot, new ExampleRunner(clock), settings.exampleLimit());
        Opening opening = new Opening(new Office(settings, clock, store, source, holdings, log, library, gate, watch, remarks),
                bench, hot, builder);
        opening.speak();
        return opening;
    }

    /** Lets those speak who should by the log; also after a damaged jar was mended. */
    void speak() {
        Roster roster = office.log.history().roster();
        Optional<String> problem = office.log.problem();
        if (problem.isPresent()) {
            Map<PlaceId, String> refused = new HashMap<>();
            roster.digests().keySet().forEach(place -> refused.put(place, problem.get()));
            office.library.speak(Speaking.of(office.base(), refused, roster));
            office.remark(problem.get() + " No place is served before it is mended.");
            return;
        }
        Built built = builder.build(roster, office.base());
        office.library.speak(Speaking.of(built.edition(), built.refused(), roster));
        office.forgetAssessments();
        if (!roster.digests().isEmpty()) {
            LOG.info("{} of {} places are served after {} activations.", built.edition().places().stream().filter(PlaceView::served)
                    .count(), roster.digests().size(), office.log.history().entries().size());
        }
        Map<PlaceId, Set<String>> found = new TreeMap<>();
        built.remarks().forEach((place, remark) -> found.put(place, Set.of(remark)));
        built.refused().forEach((place, reason) -> {
            String unserved = unserved(place, roster.find(place).orElseThrow(), reason);
            found.put(place, Set.of(unserved));
            LOG.warn("{}: {}", place, unserved);
        });
        office.remarks.found(found);
        office.library.now().departure(office.log.history()).ifPresent(LOG::warn);
    }

    private String unserved(PlaceId place, String digest, String reason) {
        String version = office.holdings.find(digest).map(Filed::version).orElse("");
        return ("Not served. By activation %s version %s (%s) speaks, but it cannot be served from %s: %s. Submit the same bytes again, or "
                + "activate another version.").formatted(office.log.history().lastChange(place), version.isEmpty() ? "?" : version, digest,
                office.settings.home().relativize(office.store.jar(digest)), reason);
    }

    /** Logged digests whose description was lost are still known by what the log says. */
    private static Map<String, Filed> complete(Map<String, Filed> found, History history) {
        Map<String, Filed> all = new HashMap<>(found);
        history.entries().forEach(entry -> entry.changes().forEach(step -> step.to().ifPresent(digest -> all.computeIfAbsent(digest,
                lost -> new Filed(lost, Optional.of(step.place()), "", PolicyState.CANDIDATE, true, false, entry.at(), "", entry.by(),
                        "", List.of(), new GateReport(true, List.of(), List.of()), List.of())))));
        return all;
    }

    @Override
    public void close() {
        bench.close();
    }
}
