// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonScalarTest {

    private static final String ANSWER = """
            {"outcome": {"kind": "amount", "amount": "131.20"}, "trace": [{"value": 8}, {"value": "贵港", "deep": {}}], "current": true}""";

    @ParameterizedTest
    @CsvSource({"/outcome/amount, 131.20", "/trace/0/value, 8", "/trace/1/value, 贵港", "/current, true"})
    void aScalarIsFoundWhereItStands(String pointer, String value) {
        assertEquals(Optional.of(value), find(pointer, ANSWER));
    }

    @ParameterizedTest
    @CsvSource({"/outcome", "/trace", "/trace/2/value", "/trace/1/deep", "/amount", "/outcome/amount/cents"})
    void whatIsNoScalarIsNotFound(String pointer) {
        assertEquals(Optional.empty(), find(pointer, ANSWER));
    }

    @Test
    void everyTruncatedDocumentComesToAnEnd() {
        for (int length = 0; length < ANSWER.length(); length++) {
            find("/trace/1/value", ANSWER.substring(0, length));
            find("/current", ANSWER.substring(0, length));
        }
    }

    @Test
    void aBrokenDocumentIsReadAsFarAsItGoes() {
        assertEquals(Optional.of("131.20"), find("/outcome/amount", ANSWER.substring(0, 60)));
        assertEquals(Optional.empty(), find("/current", ANSWER.substring(0, 60)));
    }

    @Test
    void anotherNotationIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> JsonScalar.of("$.outcome"));
    }

    private static Optional<String> find(String pointer, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return JsonScalar.of(pointer).find(bytes, bytes.length);
    }
}
