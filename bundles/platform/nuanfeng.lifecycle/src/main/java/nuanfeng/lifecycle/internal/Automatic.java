// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.Sanction;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.Remarks;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.lifecycle.internal.store.StoredVersion;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * Activates without a human eye what was asked for: when it is asked for, and when what it waited for has come.
 *
 * @param later runs what nobody waits for
 */
record Automatic(ChangeLock lock, ActivationLog log, StoredPolicies policies, Remarks remarks, AutomaticChoice choice, Activating activating,
        Intake intake, Executor later) {

    private static final Phrases PHRASES = Phrases.beside(Automatic.class);
    private static final Logger LOG = LoggerFactory.getLogger("nuanfeng.lifecycle");

    Optional<Activation> activate(List<String> digests, String by, String comment) {
        return lock.holding(() -> {
            log.requireIntact();
            Set<String> now = new HashSet<>(digests);
            List<StoredVersion> asked = now.stream().map(policies::get).filter(each -> each.sound() && !each.wanted()
                    && each.state() != PolicyState.REJECTED).toList();
            asked.forEach(policies::markWanted);
            Optional<Activation> entry = activateBest(now, by, comment);
            asked.stream().map(StoredVersion::digest).filter(digest -> !log.history().names(digest)).forEach(this::keepWanting);
            return entry;
        });
    }

    /**
     * What waited for an activation may be complete now, and was perhaps asked for; and what is stored may be judged otherwise than before. Nobody
     * who activates waits for that.
     */
    void follow(Activation entry) {
        afterwards(() -> {
            try {
                lock.holding(() -> activateBest(Set.of(), "nuanfeng", PHRASES.say("complete-comment", entry.seq()).zh()));
            } catch (LifecycleException e) {
                remarks.warn(PHRASES.say("not-complete", entry.seq(), e.text()));
            }
        });
        assessAgain(entry);
    }

    /** What is stored may be judged otherwise than before; nothing is activated. */
    void review(Activation entry) {
        assessAgain(entry);
    }

    /** What could not be activated yet is still wanted after a restart. */
    private void keepWanting(String digest) {
        try {
            policies.put(policies.get(digest));
        } catch (LifecycleException e) {
            remarks.warn(PHRASES.say("not-noted", digest, e.text()));
        }
    }

    private Optional<Activation> activateBest(Set<String> now, String by, String comment) {
        Optional<Text> late = log.clockBehind();
        if (late.isPresent()) {
            // Whoever has seen to the clock activates by hand, or brings it again.
            LOG.warn("Nothing is activated by itself: {}", late.get().in(true));
            return Optional.empty();
        }
        Optional<Activation> entry = choice.choose(now)
                .map(chosen -> activating.activate(chosen.assessment(), chosen.changes(), by, comment, Sanction.NONE));
        entry.ifPresent(this::assessAgain);
        return entry;
    }

    private void assessAgain(Activation entry) {
        Set<PlaceId> changed = new HashSet<>();
        entry.changes().forEach(step -> changed.add(step.place()));
        if (intake.mustAssessAgain(changed)) {
            afterwards(intake::assessAgain);
        }
    }

    private void afterwards(Runnable work) {
        try {
            later.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed already; the next start looks again", e);
        }
    }
}
