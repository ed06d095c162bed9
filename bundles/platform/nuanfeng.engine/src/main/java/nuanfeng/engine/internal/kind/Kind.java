// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.Plan;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.GapItem;
import nuanfeng.outlook.SearchHit.What;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * One kind of content, all that the floors know of a subject: how it is read, checked, bound, compared and proven. A kind does what it has to do
 * and leaves the rest as it stands here. The kinds are a list of the policy language, which is closed; nobody registers one.
 *
 * @param <W> what one bundle says: made of records, texts, days, lists and maps, so that it can be packed
 * @param <B> what holds in a place, with what holds above
 */
public interface Kind<W, B> {

    /** Its files; of two patterns that fit one file the first. */
    default List<FileKind> files() {
        return List.of();
    }

    /** Whether a file that is no YAML belongs to it. @param path below the root of the policy */
    default boolean attaches(String path) {
        return false;
    }

    /** What a bundle says that says nothing. */
    W nothing();

    /** @throws Piece.Unfit where a piece has not the form its schema says */
    default W read(PolicyFiles files) {
        return nothing();
    }

    /** Whether what was read is needed whole all the time; else it is kept packed. */
    default boolean isKeptOpen() {
        return false;
    }

    /** Words that other kinds of the same bundle are likely to repeat, which makes these take less packed. */
    default byte[] vocabulary(W written) {
        return new byte[0];
    }

    /** What a schema cannot say, for files that have their form. */
    default void checkWords(PolicyFiles files, Findings findings) {
    }

    /** That every day exists and periods follow each other. */
    default void checkDays(PolicyFiles files, Findings findings) {
    }

    /** What holds here, given what holds above and the kinds before this one. Must not keep {@code written}: {@link Seat#reopened} does. */
    B bind(W written, Seat seat);

    /** What two places say differently on a day; what both have alike may be among it, marked {@code KEEP}. */
    default Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        return Stream.empty();
    }

    /** What two versions of one place say differently, of which one may be absent. */
    default Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return Stream.empty();
    }

    /** What examples may rest on, besides the keys of {@link #overTime}, when a bundle says something else than before. */
    default void changed(Optional<W> after, Optional<W> before, Changed changed) {
    }

    /**
     * What is said otherwise than before about days up to one, or about no day at all. Who cannot tell the days apart names everything that
     * changed.
     */
    default Stream<Plan.PastChange> past(W after, W before, LocalDate upTo) {
        return Changed.differ(after, before) ? Stream.of(new Plan.PastChange(files().get(0).schema(), Optional.empty())) : Stream.empty();
    }

    /** What somebody should look at in what is new or said otherwise than before; severe where it refuses the bundle. */
    default void review(Review<W> review) {
    }

    /** What was kept under another version of one place, and may no longer fit. */
    default Stream<Misfit> misfits(PlaceNode after, PlaceNode before) {
        return Stream.empty();
    }

    /** What people may look for among what the place itself says; the place may be refused. */
    default Stream<Findable> findable(PlaceNode here) {
        return Stream.empty();
    }

    /** What happens on days of a range by what this kind says in a place that is served. */
    default Stream<AgendaItem> ahead(Here here, Ahead range) {
        return Stream.empty();
    }

    /** What this kind lacks on a day in a place that is served, or what wants a second look. @param own whether only what the place itself is to say */
    default Stream<GapItem> gaps(Here here, LocalDate on, boolean own) {
        return Stream.empty();
    }

    /** What examples may ask of it. */
    default List<Probe> probes() {
        return List.of();
    }

    /**
     * Days that somebody looks at.
     *
     * @param to the last of them
     * @param own whether only what the place itself says is wanted; else whatever holds there
     */
    record Ahead(LocalDate from, LocalDate to, Set<AgendaItem.Event> wanted, boolean own) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /** Whether something is to be told that a place says. */
        public boolean tells(PlaceId by, PlaceNode here) {
            return !own || by.equals(here.place());
        }
    }

    /** Something that can be looked for. @param words what it says beside its title; empty where that is all @param document of a clause: in what it stands */
    record Findable(What what, String key, Text title, String words, String document) {

        public Findable(What what, String key, Text title) {
            this(what, key, title, "", "");
        }
    }

    /** Something that was kept under what a place said, and may no longer fit what it says now. @param key what is said otherwise @param detail how */
    record Misfit(String key, Text detail) {
    }

    /**
     * One place that is to change hands, for somebody who looks at what is new in it.
     *
     * @param <W> as in {@link Kind}
     * @param here the place as it would be
     * @param written what its bundle says
     * @param before what the bundle says that speaks now; empty when none does
     * @param rested what its examples rest on
     * @param findings takes what is found
     */
    record Review<W>(PlaceNode here, W written, Optional<W> before, Trail.Rested rested, LocalDate today, List<Finding> findings) {

        /** Refuses the bundle. */
        public void refuse(Origin at, String key, Complaint complaint) {
            findings.add(new Finding(here.content().bundle(), at.file(), at.line(), key, complaint, true));
        }

        /** Somebody should look at it. */
        public void warn(Origin at, String key, Complaint complaint) {
            findings.add(new Finding(here.content().bundle(), at.file(), at.line(), key, complaint, false));
        }
    }
}
