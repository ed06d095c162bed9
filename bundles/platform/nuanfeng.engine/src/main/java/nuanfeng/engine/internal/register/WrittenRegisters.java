// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Text;
import nuanfeng.register.Access;
import nuanfeng.register.Check;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Field;
import nuanfeng.register.PersonalData;
import nuanfeng.register.RecordType.KeyPart;
import nuanfeng.register.Requirement;
import nuanfeng.register.Slot;

/**
 * What one bundle says about registers. What is bound to clauses later stands beside its clause and has none yet.
 *
 * @param types by name, in the order of the files
 * @param lists codes that several fields share, by name
 */
public record WrittenRegisters(Map<String, Type> types, Map<String, Shared> lists) {

    static final WrittenRegisters NOTHING = new WrittenRegisters(Map.of(), Map.of());

    /** Codes that several fields share. */
    record Shared(List<ListedCode> codes, Optional<CitedClause> citation, Origin origin) {
    }

    /**
     * A record type: declared, or changed by a place below the one that declares it.
     *
     * @param nature what a declaration says; empty where a place adds and tightens
     * @param slots those that are given here
     * @param access empty where that of the place above stays
     */
    record Type(String name, Optional<Nature> nature, Map<Slot, String> slots, Optional<Access> access, List<KeptPeriods.Kept> retention,
            List<State> states, Origin origin) {
    }

    /** What never changes. */
    record Nature(Text title, Text purpose, List<KeyPart> key, PersonalData.Sort sort, List<Ground> grounds, Text note, List<String> duties,
            List<String> forms, List<String> systems) {
    }

    record Ground(PersonalData.Basis basis, Optional<CitedClause> citation) {
    }

    /**
     * What is said from a day on.
     *
     * @param restated whether {@code fields} are all fields; else they are added
     * @param checks all of them where the fields are restated; else they are added
     */
    record State(LocalDate from, boolean restated, List<Column> fields, List<Tightened> tightened, List<Asked> checks,
            Optional<CitedClause> citation, boolean provisional, Origin origin) {
    }

    /** @param list name of shared codes; may be empty @param columns of a field that is a list */
    record Column(Field field, String list, List<Column> columns, Optional<CitedClause> citation, Origin origin) {
    }

    record Asked(Check check, Optional<CitedClause> citation, Origin origin) {
    }

    /**
     * What a place asks more of a field of the place above.
     *
     * @param only the codes that are left; empty where all are
     * @param more codes that are added
     * @param least with {@code most}, {@code pattern} and {@code longest}: empty where nothing changes
     */
    record Tightened(String field, Optional<Text> title, Optional<Requirement> required, List<String> only, List<ListedCode> more, boolean personal,
            boolean sealed, Optional<String> least, Optional<String> most, Optional<String> pattern, Optional<Integer> longest,
            List<String> synonyms, Text note, Optional<CitedClause> citation, Origin origin) {
    }
}
