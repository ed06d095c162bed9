// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class JsonPathTest {

    private static final String ANSWER = """
            {"rule":"r \\" }", "outcome" : { "amount":"131.20", "parts":{"person":0.00} },
             "trace":[ {"name":"工资","value":["1","2"]}, {"value":true} ], "edition":"sha256:ab"}
            """;

    @Test
    void findsScalarsAtAnyDepth() {
        assertEquals(Optional.of("131.20"), find("$.outcome.amount"));
        assertEquals(Optional.of("0.00"), find("$.outcome.parts.person"));
        assertEquals(Optional.of("2"), find("$.trace[0].value[1]"));
        assertEquals(Optional.of("工资"), find("$.trace[0].name"));
        assertEquals(Optional.of("true"), find("$.trace[1].value"));
        assertEquals(Optional.of("sha256:ab"), find("$.edition"));
    }

    @Test
    void isEmptyWhereThereIsNoScalar() {
        assertEquals(Optional.empty(), find("$.outcome"));
        assertEquals(Optional.empty(), find("$.nothing.there"));
        assertEquals(Optional.empty(), find("$.trace[2].value"));
        assertEquals(Optional.empty(), find("$.edition[0]"));
    }

    @Test
    void everyTruncatedDocumentComesToAnEnd() {
        byte[] json = ANSWER.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < json.length; length++) {
            JsonPath.of("$.trace[1].value").find(json, length);
            JsonPath.of("$.edition").find(json, length);
        }
    }

    @Test
    void aMalformedPathIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> JsonPath.of("outcome.amount"));
        assertThrows(IllegalArgumentException.class, () -> JsonPath.of("$.a[x]"));
    }

    private static Optional<String> find(String path) {
        byte[] json = ANSWER.getBytes(StandardCharsets.UTF_8);
        return JsonPath.of(path).find(json, json.length);
    }
}
