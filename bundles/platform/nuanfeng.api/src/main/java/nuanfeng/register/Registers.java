// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

/** The record types of a place: its own and those of the places above it, with what it adds and tightens. */
@ProviderType
public interface Registers {

    /** The types that hold on a day, by name. */
    List<RecordType> all(LocalDate on);

    /** The type as it holds on a day; empty where there is none of that name, or not yet. */
    Optional<RecordType> find(String name, LocalDate on);

    /** The type as it holds on a day. @throws nuanfeng.library.UnknownNameException {@code RECORD_TYPE} */
    RecordType type(String name, LocalDate on);

    /** Every state of a type from its first day on, in order of {@link RecordType#validFrom}; empty where there is none of that name. */
    List<RecordType> states(String name);

    /** Every type that there is here on some day, in order. */
    Set<String> names();
}
