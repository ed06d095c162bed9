// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.jdbi.v3.core.Handle;

import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.Register;
import nuanfeng.record.Saved;
import nuanfeng.register.Row;
import nuanfeng.register.RowIssue;

/**
 * Brings many rows at once: new ones are made in one round, those that are there are changed if they say something else.
 *
 * @param isBrief whether the transaction ends with them
 */
record Putting(Writing writing, RecordReading reading, Definitions definitions, boolean isBrief) {

    List<Saved> put(Handle handle, Register register, Shape shape, List<Draft> drafts, Act act) {
        Saved[] saved = new Saved[drafts.size()];
        List<RowIssue> issues = new ArrayList<>();
        List<Writing.Made> fresh = new ArrayList<>();
        Writing.Made[] made = new Writing.Made[saved.length];
        Writing.Round round = writing.round(handle, register, isBrief);
        writing.expect(handle, drafts.size());
        List<Row> rows = drafts.stream().map(each -> writing.read(register, each)).toList();
        round.referred().meet(register.type().fields(), rows.stream().map(Row::values).toList());
        for (int i = 0; i < saved.length; i++) {
            int at = i;
            made[i] = noting(issues, i, () -> writing.made(handle, register, shape, rows.get(at), drafts.get(at), act, round)).orElse(null);
        }
        mustDiffer(Arrays.stream(made).filter(Objects::nonNull).toList());
        round.others().meet(Arrays.stream(made).filter(Objects::nonNull).map(Writing.Made::visit).toList());
        round.agreeing().meet(Arrays.stream(made).filter(Objects::nonNull).map(each -> each.visit().typed()).toList());
        Map<String, Stored> living = reading.living(handle, shape.type(), register.place().path(), Arrays.stream(made).filter(Objects::nonNull)
                .map(each -> each.fresh().keyHash()).filter(key -> key.length > 0).toList(), true);
        for (int i = 0; i < saved.length; i++) {
            int at = i;
            Optional<Stored> there = Optional.ofNullable(made[i]).map(each -> living.get(HexFormat.of().formatHex(each.fresh().keyHash())));
            if (there.isPresent()) {
                saved[i] = noting(issues, i, () -> writing.change(handle, register, shape, there.get(), definitions.of(handle, there.get()), drafts.get(at), act,
                        round)).orElse(null);
            } else if (made[i] != null) {
                saved[i] = noting(issues, i, () -> Writing.judged(made[at], round)).orElse(null);
                fresh.add(made[i]);
            }
        }
        if (issues.stream().anyMatch(each -> !each.warns())) {
            throw Say.invalid(issues);
        }
        writing.insert(handle, fresh);
        return Arrays.asList(saved);
    }

    private static <T> Optional<T> noting(List<RowIssue> issues, int row, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RecordException e) {
            if (e.kind() != RecordException.Kind.INVALID_RECORD) {
                throw e;
            }
            e.issues().forEach(each -> issues.add(new RowIssue(row + "/" + each.field(), each.code(), each.text(), each.mend(), each.warns(), each.duty())));
            return Optional.empty();
        }
    }

    /** Two rows of one round with one key are a slip of the sender, and would be told as a record that is there already. */
    private static void mustDiffer(List<Writing.Made> made) {
        Map<String, Integer> seen = new HashMap<>();
        for (Writing.Made each : made) {
            byte[] key = each.fresh().keyHash();
            if (key.length > 0 && seen.put(Arrays.toString(key), 1) != null) {
                throw Say.invalid(List.of(Say.issue("", "twice-in-one")));
            }
        }
    }
}
