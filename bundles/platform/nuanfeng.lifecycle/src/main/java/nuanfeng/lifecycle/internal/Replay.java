// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.library.PlaceView;
import nuanfeng.lifecycle.internal.EditionBuilder.Built;
import nuanfeng.lifecycle.internal.Library.Serving;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.ActiveVersions;
import nuanfeng.lifecycle.internal.store.PolicyStore;
import nuanfeng.lifecycle.internal.store.Remarks;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.lifecycle.internal.store.StoredVersion;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * Serves what is active by the log: its digests are verified and read without a new gate. A place whose jar is missing or
 * damaged is refused with the reason; a damaged log refuses every place.
 *
 * @param home above the store, for messages
 */
record Replay(Path home, PolicyStore store, StoredPolicies policies, ActivationLog log, EditionBuilder builder, Library library,
        Assessments assessments, Remarks remarks) {

    private static final Phrases PHRASES = Phrases.beside(Replay.class);
    private static final Logger LOG = LoggerFactory.getLogger("nuanfeng.lifecycle");

    /** At the start, and again after a damaged jar was mended. */
    void run() {
        ActiveVersions active = log.active();
        Optional<Text> problem = log.problem();
        if (problem.isPresent()) {
            Map<PlaceId, Text> refused = new HashMap<>();
            active.digests().keySet().forEach(place -> refused.put(place, problem.get()));
            library.serve(Serving.of(library.base(), refused, active));
            remarks.warn(PHRASES.say("no-place-served", problem.get()));
            return;
        }
        Built built = builder.build(active, library.base());
        library.serve(Serving.of(built.edition(), built.refused(), active));
        assessments.forget();
        if (!active.digests().isEmpty()) {
            LOG.info("{} of {} places are served after {} activations.", built.edition().places().stream().filter(PlaceView::served)
                    .count(), active.digests().size(), log.history().entries().size());
        }
        Map<PlaceId, Set<Text>> found = new TreeMap<>();
        built.remarks().forEach((place, remark) -> found.put(place, new LinkedHashSet<>(remark)));
        built.refused().forEach((place, reason) -> {
            Text unserved = unserved(place, active.find(place).orElseThrow(), reason);
            found.put(place, Set.of(unserved));
            LOG.warn("{}: {}", place, unserved.in(true));
        });
        remarks.found(found);
        library.now().departure(log.history()).map(each -> each.in(true)).ifPresent(LOG::warn);
    }

    private Text unserved(PlaceId place, String digest, Text reason) {
        String version = policies.find(digest).map(StoredVersion::version).orElse("");
        return PHRASES.say("unserved", log.history().lastChange(place), version.isEmpty() ? "?" : version, digest, home.relativize(store.jar(digest)), reason);
    }
}
