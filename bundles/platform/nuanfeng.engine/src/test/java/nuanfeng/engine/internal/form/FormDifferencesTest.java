// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nuanfeng.engine.internal.kind.Reopened;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Mask;
import nuanfeng.form.FormColumn.Total;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormPeriod;
import nuanfeng.form.FormView;
import nuanfeng.library.Difference;
import nuanfeng.library.FakeEdition;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Text;

class FormDifferencesTest {

    private static FormBook book(String... columns) {
        List<FormColumn> all = Stream.of(columns).map(id -> new FormColumn(id, Text.of("列" + id), Text.NONE, Type.TEXT, "", 10, 2, Mask.NONE, false,
                FormOperation.BY_HAND, Total.NONE, List.of(), true, Optional.empty())).toList();
        FormLayout layout = new FormLayout(LocalDate.of(2022, 7, 1), Optional.empty(), FakeEdition.CITY, FormPeriod.MONTH, List.of(), List.of(), all, List.of(), Text.NONE,
                List.of(), List.of(), List.of(), List.of(), Optional.empty(), FormLayout.Page.USUAL, false, Optional.empty(), List.of());
        return FormBook.NONE.with(Reopened.of(Map.of("f", new FormView("f", FakeEdition.CITY, "", Text.of("表"), "", List.of(), List.of(), List.of(), "",
                FakeEdition.CLAUSE, List.of(layout)))));
    }

    @Test
    void aNewColumnIsTold() {
        Difference difference = FormDifferences.between(book("a", "b"), book("a")).get(0);
        assertTrue(difference.here().text(false).contains("对方没有的列：列b"), difference.here().text(false));
        assertFalse(difference.there().text(false).contains("列a"), difference.there().text(false));
    }

    @Test
    void layoutsThatAreAlikeAreNoDifference() {
        assertEquals(Operation.KEEP, FormDifferences.between(book("a"), book("a")).get(0).mark());
    }
}
