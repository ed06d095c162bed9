// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.agency.Agencies;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.document.Documents;
import nuanfeng.outlook.Outlook;

/**
 * All policy that speaks at one moment: immutable, and named by a hash over the digest of every active policy bundle.
 * Wherever a place is asked for by name, its path, its GB/T 2260 code or the code of a covered district will do, and a twelve-digit code of a village in one.
 */
@ProviderType
public interface Edition {

    /** {@code sha256:…} */
    String hash();

    /** Every place, served or refused, by path. */
    List<PlaceView> places();

    /** A place, served or refused. @throws UnknownNameException {@code PLACE_NOT_SERVED} when there is none of that name */
    PlaceView view(String place);

    /** What a place says. @throws UnknownNameException {@code PLACE_NOT_SERVED} when it, or a place above it, is not served */
    Place place(String place);

    /**
     * Answers one question, which names its place. A refusal is an outcome, not an exception.
     *
     * @throws UnknownNameException {@code PLACE_NOT_SERVED} or {@code RULE}
     */
    Calculation calculate(Case question);

    /** Of all places, served or refused. */
    Documents documents();

    /** Of all places that are served. Without a place a name must fit one agency of the country. */
    Agencies agencies();

    /** What all places say together: searching, looking ahead, what is missing. */
    Outlook outlook();

    /**
     * Hash over the digests of everything that a question to this place can see: for entity tags. Also of a place that is refused for what it
     * lacks.
     *
     * @throws UnknownNameException {@code PLACE_NOT_SERVED} when there is no such place, or its policy cannot be read
     */
    String lineageHash(String place);
}
