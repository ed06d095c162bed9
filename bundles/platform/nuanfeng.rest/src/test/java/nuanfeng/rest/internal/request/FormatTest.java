// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"text/html | HTML", "text/csv | CSV", "*/* | JSON", "application/json | JSON",
        "text/html;q=0.5, application/json | JSON", "text/csv;q=0.9, text/html;q=0.8 | CSV", "TEXT/HTML | HTML", "text/* | HTML",
        "text/html;q=0, */* | JSON", "text/html;q=x | JSON", "text/html;level=1;q=0.4, text/csv;q=0.5 | CSV"})
    void theHeaviestRangeDecides(String accept, Format expected) {
        assertEquals(expected, Format.preferred(accept, Format.HTML, Format.CSV));
    }

    @Test
    void whoSaysNothingGetsJson() {
        assertEquals(Format.JSON, Format.preferred(null));
    }

    @Test
    void aFormThatIsNotThereIsPassedOver() {
        assertEquals(Format.JSON, Format.preferred("text/calendar, */*;q=0.5", Format.HTML, Format.CSV));
        assertEquals(Format.CALENDAR, Format.preferred("text/calendar, */*;q=0.5", Format.CALENDAR));
        assertEquals(Format.JSON, Format.preferred("text/html, */*;q=0.5", Format.CALENDAR));
    }
}
