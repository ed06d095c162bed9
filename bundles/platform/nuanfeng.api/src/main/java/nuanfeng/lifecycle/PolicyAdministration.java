// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * The one door for policy and everything that is done with it afterwards. Safe for any number of threads; changes are made
 * one after the other, reading never waits.
 */
@ProviderType
public interface PolicyAdministration {

    /**
     * Takes the bytes of a policy bundle into the store and through the gate. Nothing becomes active. The same bytes again
     * give the same stored version.
     *
     * @param origin as in {@link StoredPolicy#origin()}
     * @param allowed is told for which place the bundle speaks before anything of it is kept, and throws when that is none of the caller's business
     * @return the stored version as candidate, waiting or rejected (or what it already is)
     * @throws LifecycleException {@code CONFLICT} when the place has this version with other bytes; {@code TOO_LARGE};
     *         {@code UNAVAILABLE} when it cannot be stored
     * @throws IOException when {@code bytes} cannot be read
     */
    StoredPolicy submit(InputStream bytes, String origin, String by, Consumer<PlaceId> allowed) throws IOException;

    /** By whoever may hand in for every place. */
    default StoredPolicy submit(InputStream bytes, String origin, String by) throws IOException {
        return submit(bytes, origin, by, place -> { });
    }

    /**
     * What {@link #submit} would say of these bytes. Nothing is kept: neither the bytes nor the report.
     *
     * @param allowed is told for which place the bundle speaks before anything of it runs, and throws when that is none of the caller's business
     * @return as {@link #submit} would; what is stored already is told as it is
     * @throws LifecycleException as {@link #submit}
     * @throws IOException when {@code bytes} cannot be read
     */
    StoredPolicy rehearse(InputStream bytes, String origin, String by, Consumer<PlaceId> allowed) throws IOException;

    /**
     * The bytes of a stored version.
     *
     * @throws nuanfeng.library.UnknownNameException {@code POLICY}
     * @throws LifecycleException {@code UNAVAILABLE} when its jar is missing or damaged
     */
    InputStream open(String digest);

    /** Whether only what somebody trusted signed can speak here. */
    boolean demandsSignatures();

    /**
     * Takes a detached signature, which may come before its bundle or after it. A bundle that was rejected for want of it is looked at again.
     *
     * @param text of a {@code .sig} file
     * @return the stored version that it is for; empty when that has not come yet
     * @throws LifecycleException {@code BAD_REQUEST} when it is no signature, {@code UNAVAILABLE} when it cannot be stored
     */
    Optional<StoredPolicy> offerSignature(byte[] text);

    /**
     * Activates candidates that need no human eye: those of {@code digests} that passed without consequences, together with
     * what was waiting only for them, as one activation.
     *
     * @return the log entry, or empty when there was nothing to activate
     */
    Optional<Activation> activateAutomatically(List<String> digests, String by, String comment);

    /** Every stored version, by place and arrival. */
    List<StoredPolicy> policies();

    /** @throws nuanfeng.library.UnknownNameException {@code POLICY} */
    StoredPolicy policy(String digest);

    /** What these changes would do. Changes nothing. */
    Plan plan(List<Change> changes);

    /**
     * What an activation changed: the same, of an entry of the log. Consequences and warnings were those of its day and are not kept.
     *
     * @throws nuanfeng.library.UnknownNameException {@code EDITION} when what spoke then cannot be put together any more
     */
    Plan former(Activation entry);

    /**
     * Changes who speaks, for all places of the request at once.
     *
     * @param planHash of the plan that was seen
     * @param accept ids of the consequences that are accepted
     * @param sanction by whose leave
     * @throws LifecycleException {@code CONFLICT}, {@code PRECONDITION_FAILED}, {@code REFUSED_BY_GATE}, {@code UNAVAILABLE},
     *         {@code APPROVAL_REQUIRED} where two persons must agree and do not
     */
    Activation activate(List<Change> changes, String planHash, Set<String> accept, String by, String comment, Sanction sanction);

    /** By nobody's leave but one's own. */
    default Activation activate(List<Change> changes, String planHash, Set<String> accept, String by, String comment) {
        return activate(changes, planHash, accept, by, comment, Sanction.NONE);
    }

    /**
     * The change that lets the digest speak which spoke for a place before; to be planned and activated like any other. Goes back one step; what
     * was left by going back is not come back to.
     *
     * @throws LifecycleException {@code BAD_REQUEST} when there is none
     */
    Change previous(PlaceId place);

    /** What somebody accepts who activates although the clock stands before the last entry of the log. */
    String CLOCK = "clock";

    /** The activation log, newest first; of one place, or all. */
    List<Activation> activations(Optional<PlaceId> place);

    /** Reads the log from disk and checks every hash. */
    LogCheck verify();

    /** Forgets a stored version that no log entry names. @throws LifecycleException {@code CONFLICT} when one does */
    void forget(String digest, String by);

    /** Notes something an administrator should see: a jar of a place in force was deleted from the deploy folder, say. */
    void remark(PlaceId place, Text remark);

    /** Takes back a remark that is no longer true. Does nothing when there is no such remark. */
    void takeBack(PlaceId place, Text remark);

    /** The same about no place: a file that nobody handles, say. Until the next start. */
    void remark(Text remark);

    void takeBack(Text remark);

    Health health();

    /** @param entries that verified @param problem nothing when intact */
    record LogCheck(boolean intact, long entries, Text problem) {
    }
}
