// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nuanfeng.engine.Policy;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.Reading;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.internal.gate.RuleStarter;
import nuanfeng.lifecycle.internal.gate.StartedBundles;
import nuanfeng.lifecycle.internal.store.ActiveVersions;
import nuanfeng.lifecycle.internal.store.DiskFaultException;
import nuanfeng.lifecycle.internal.store.PolicySource;
import nuanfeng.lifecycle.internal.store.PolicyStore;
import nuanfeng.lifecycle.spi.RuleHost.RuleHostException;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Rule;

/**
 * Builds an edition from the store: what passed a gate once is read without a new one. A place whose jar is missing or
 * damaged is left out and named; the others are not touched by that.
 */
record EditionBuilder(PolicyStore store, PolicySource source, StartedBundles bundles, RuleStarter starter, HotEditions hot) {

    /**
     * An edition, and what could not take part in it.
     *
     * @param refused place → why
     * @param remarks place → what a stricter gate would say today
     */
    record Built(PolicyEdition edition, Map<PlaceId, Text> refused, Map<PlaceId, List<Text>> remarks) {
    }

    /** @param near an edition that shares places with the wanted one; what it has is not read again */
    Built build(ActiveVersions active, PolicyEdition near) {
        Map<PlaceId, Policy> put = new TreeMap<>();
        Map<PlaceId, Text> refused = new TreeMap<>();
        Map<PlaceId, List<Text>> remarks = new TreeMap<>();
        List<String> used = new ArrayList<>();
        try {
            active.digests().forEach((place, digest) -> {
                if (near.policy(place).filter(there -> there.digest().equals(digest)).isEmpty()) {
                    try {
                        put.put(place, read(place, digest, used, remarks));
                    } catch (RuleHostException e) {
                        refused.put(place, e.text());
                    } catch (IOException e) {
                        refused.put(place, DiskFaultException.of(e));
                    }
                }
            });
            Set<PlaceId> removed = near.policies().stream().map(policy -> policy.place())
                    .filter(place -> active.find(place).isEmpty() || refused.containsKey(place)).collect(Collectors.toSet());
            PolicyEdition edition = put.isEmpty() && removed.isEmpty() ? near : near.with(put, removed);
            hot.keep(edition);
            return new Built(edition, Map.copyOf(refused), Map.copyOf(remarks));
        } finally {
            bundles.release(used);
        }
    }

    private Policy read(PlaceId place, String digest, List<String> used, Map<PlaceId, List<Text>> remarks)
            throws IOException, RuleHostException {
        Path jar = store.verified(digest);
        Reading trusted = source.trust(jar, digest);
        Policy policy = trusted.policy().orElseThrow(() -> new DiskFaultException("policy-unreadable", digest, trusted.findings().stream().map(Finding::sentence).findFirst()));
        if (!policy.place().equals(place)) {
            throw new DiskFaultException("policy-elsewhere", digest, place);
        }
        if (!trusted.findings().isEmpty()) {
            remarks.put(place, trusted.findings().stream().map(Finding::sentence).toList());
        }
        if (policy.rules().isEmpty()) {
            return policy;
        }
        Map<String, Rule> rules = starter.start(policy, jar);
        used.add(digest);
        return policy.with(rules);
    }
}
