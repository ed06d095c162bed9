// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.util.List;

/**
 * Who owes something, and to whom. Either may be empty: nobody said it.
 *
 * @param owedBy agencies or roles
 * @param owedTo agencies or roles
 */
public record Parties(List<Party> owedBy, List<Party> owedTo) {

    /** Of what is owed by nobody to nobody, and of what nobody says it. */
    public static final Parties NONE = new Parties(List.of(), List.of());

    /**
     * An agency, or a role such as the employer.
     *
     * @param id by which the edition knows it
     */
    public record Party(String id, Text name) {
    }

    public Parties {
        owedBy = List.copyOf(owedBy);
        owedTo = List.copyOf(owedTo);
    }
}
