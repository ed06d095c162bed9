// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.Register;
import nuanfeng.record.Saved;
import nuanfeng.register.RowIssue;

/** Brings many rows at once: new ones are made in one round, those that are there are changed if they say something else. */
record Putting(Writing writing, RecordReading reading, Definitions definitions) {

    List<Saved> put(Handle handle, Register register, Shape shape, List<Draft> drafts, Act act) {
        Saved[] saved = new Saved[drafts.size()];
        List<RowIssue> issues = new ArrayList<>();
        List<Writing.Made> fresh = new ArrayList<>();
        for (int i = 0; i < saved.length; i++) {
            try {
                Writing.Made made = writing.made(handle, register, shape, drafts.get(i), act);
                Optional<Stored> living = made.fresh().keyHash().length == 0 ? Optional.empty()
                        : reading.living(handle, shape.type(), register.place().path(), made.fresh().keyHash(), true);
                if (living.isPresent()) {
                    saved[i] = writing.change(handle, register, shape, living.get(), definitions.of(handle, living.get()), drafts.get(i), act, true);
                } else {
                    saved[i] = made.saved();
                    fresh.add(made);
                }
            } catch (RecordException e) {
                if (e.kind() != RecordException.Kind.INVALID_RECORD) {
                    throw e;
                }
                int at = i;
                e.issues().forEach(each -> issues.add(new RowIssue(at + "/" + each.field(), each.code(), each.text(), each.mend(), each.warns(), each.duty())));
            }
        }
        if (issues.stream().anyMatch(each -> !each.warns())) {
            throw Say.invalid(issues);
        }
        mustDiffer(fresh);
        writing.insert(handle, fresh);
        return Arrays.asList(saved);
    }

    /** Two rows of one round with one key are a slip of the sender, and would be told as a record that is there already. */
    private static void mustDiffer(List<Writing.Made> fresh) {
        Map<String, Integer> seen = new HashMap<>();
        for (Writing.Made each : fresh) {
            byte[] key = each.fresh().keyHash();
            if (key.length > 0 && seen.put(Arrays.toString(key), 1) != null) {
                throw Say.invalid(List.of(Say.issue("", "twice-in-one")));
            }
        }
    }
}
