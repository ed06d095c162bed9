// SPDX-License-Identifier: Apache-2.0
package nuanfeng.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** What a place says about the keys that the nation declares. */
@ProviderType
public interface Parameters {

    /** Every key, by name. @param subject limits to keys that begin with {@code subject.} */
    List<ParameterView> on(LocalDate day, Optional<String> subject);

    /** @throws nuanfeng.library.UnknownNameException {@code PARAMETER} when the nation declares no such key */
    ParameterView parameter(String key, LocalDate on);

    /**
     * The whole history of a key: what this place, those above it and those it is pooled with say, the nearest place first, each in order. Empty
     * where it is not told.
     *
     * @throws nuanfeng.library.UnknownNameException {@code PARAMETER} when the nation declares no such key
     */
    default List<ParameterStretch> timeline(String key) {
        return List.of();
    }
}
