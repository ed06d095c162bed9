// SPDX-License-Identifier: Apache-2.0
package nuanfeng.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.policy.PlaceId;
import nuanfeng.record.Act;
import nuanfeng.record.ChainCheck;
import nuanfeng.record.Draft;
import nuanfeng.record.Register;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Sight;
import nuanfeng.register.Retention;

/**
 * Where reports are kept, beside the records that they are filled in from. Each deed is one transaction: the state, what stands in the report, its files
 * and the record of the submission are all there afterwards, or none is. Every method may throw a {@link nuanfeng.record.RecordException}:
 * {@code RECORD_UNKNOWN}, {@code PRECONDITION_FAILED} when somebody did something meanwhile, {@code CONFLICT} when the state does not allow it or there is
 * such a report already, {@code UNAVAILABLE} while the database is away.
 *
 * <p>What stands in a report is sealed where it lies. Who may do what is not asked here.
 */
@ProviderType
public interface ReportShelf {

    /** Begins a report. Of one unit, form and period only one at a time is not filed yet, and a second one is there only to correct. */
    KeptReport open(Fresh fresh);

    KeptReport find(long id);

    /** A report with which something is to be done; refused where {@link #step} would refuse it. */
    KeptReport seen(long id, int version, Deed deed);

    /** What stands in it, as JSON has it. */
    Map<String, Object> content(long id);

    /** Newest first. */
    List<KeptReport> list(Wanted wanted);

    /** Does something with it. @param version that whoever does it has seen */
    KeptReport step(long id, int version, Step step);

    /** A file that was kept, by its format or its hash. @param sight whose purpose is logged */
    Optional<byte[]> file(long id, String name, Sight sight);

    /** Notes that somebody saw who stands in it, and what for. */
    void read(long id, Sight sight);

    /** Whether its life is what was written, and what stands in it too. */
    ChainCheck verify(long id);

    /**
     * Erases what stands in the reports of one form of a place, and their files, where nothing was done with them for as long as every period says. What was
     * done with them stays, with who and when, and so do the hashes of the files. One that waits for its receiver is held, and one that a report which is
     * still kept corrects or was put together from.
     *
     * @param periods none, or one that nobody decided or that never ends: nothing is erased @param dryRun whether it is only asked
     */
    RetentionReport retain(PlaceId place, String form, List<Retention> periods, LocalDate today, boolean dryRun, Act act);

    /**
     * @param corrects the filed report whose place it is to take
     * @param content see {@link Step#content()}
     */
    record Fresh(KeptReport.Subject subject, String edition, LocalDate layout, OptionalLong corrects, Deed deed, Content content, Who who) {
    }

    /** @param whole as JSON has it: texts, flags, whole numbers, lists, maps @param hash of the sheet that it makes */
    record Content(Map<String, Object> whole, String hash, List<KeptReport.Part> parts) {

        public Content {
            parts = List.copyOf(parts);
        }
    }

    /** @param person who is named for it; may be empty @param act whose key did it, and why */
    record Who(String person, Act act) {
    }

    /**
     * What is done.
     *
     * @param content what stands in it from now on; empty: what stood in it
     * @param edition in which that was filled in, and the first day of the layout of then
     * @param files that are kept
     * @param submission what the register is to say of it; empty: nothing about it changes there
     */
    record Step(Deed deed, Optional<Content> content, Optional<Made> edition, List<NewFile> files, Optional<Submission> submission, Who who) {

        public Step {
            files = List.copyOf(files);
        }

        public static Step of(Deed deed, Who who) {
            return new Step(deed, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), who);
        }
    }

    /** @param layout its first day */
    record Made(String edition, LocalDate layout) {
    }

    /** A file to keep. */
    record NewFile(String format, String media, String hash, byte[] bytes) {
    }

    /**
     * The record of the register.
     *
     * @param draft what it is to say, made of the moment of the deed and of how many attempts there were
     */
    record Submission(Register register, Function<KeptReport.Moment, Draft> draft) {
    }

    /** @param place whose, with everything below it @param after id of the last report of the page before */
    record Wanted(PlaceId place, Optional<String> form, Optional<String> unit, Optional<String> period, Optional<ReportState> state, OptionalLong after,
            int limit) {

        public static final int MOST = 200;

        /** Every report of one form and period of a place. */
        public static Wanted of(PlaceId place, String form, String period) {
            return new Wanted(place, Optional.of(form), Optional.empty(), Optional.of(period), Optional.empty(), OptionalLong.empty(), MOST);
        }
    }
}
