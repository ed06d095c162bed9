// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import nuanfeng.calculation.Case;
import nuanfeng.library.FakeEdition;
import nuanfeng.library.PlaceView;
import nuanfeng.library.UnknownNameException;
import nuanfeng.library.UnknownNameException.Kind;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

class RefusingEditionTest {

    private static final PlaceId DAMAGED = new PlaceId("cn.moorland");
    private static final String CITY = FakeEdition.CITY.path();

    private final RefusingEdition edition = new RefusingEdition(new FakeEdition("sha256:e"), Map.of(DAMAGED, Text.of("文件损坏", "damaged")),
            Map.of(DAMAGED, FakeEdition.digest('d')));

    @Test
    void aRefusedPlaceIsListedInItsPlaceAndShownWithReasonAndDigest() {
        assertEquals(List.of("cn", "cn.moorland", "cn.testland", CITY, "cn.wasteland"),
                edition.places().stream().map(each -> each.place().path()).toList());
        PlaceView view = edition.view("cn.moorland");
        assertFalse(view.served());
        assertEquals("文件损坏", view.reason().zh());
        assertEquals(FakeEdition.digest('d'), view.digest());
    }

    @Test
    void everyQuestionToItOrToAPlaceBelowIsAnsweredWithTheReason() {
        for (String place : List.of("cn.moorland", "cn.moorland.marsh")) {
            for (Executable question : List.<Executable>of(() -> edition.place(place), () -> edition.lineageHash(place),
                    () -> edition.calculate(Case.of(place, "test.premium", Map.of())))) {
                UnknownNameException refused = assertThrows(UnknownNameException.class, question);
                assertEquals(Kind.PLACE_NOT_SERVED, refused.kind());
                assertEquals("cn.moorland的政策暂不可查询：文件损坏", refused.getMessage());
            }
        }
    }

    @Test
    void theOthersAnswerAsEver() {
        assertEquals("sha256:e", edition.hash());
        assertEquals(FakeEdition.CITY, edition.place("990102").view().place());
        assertEquals(FakeEdition.CITY, edition.view(CITY).place());
        assertEquals("test.route", edition.calculate(Case.of(CITY, "test.route", Map.of())).rule());
        assertTrue(edition.lineageHash(CITY).endsWith(CITY));
        assertEquals(2, edition.documents().all().size());
        assertEquals("employer", edition.agencies().agency("employer").id());
    }
}
