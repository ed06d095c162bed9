// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OpenApiFragmentsTest {

    private static final String COMMON = """
            {
              "openapi": "3.0.3",
              "components": {
                "schemas": {
                  "Name": {"type": "string", "example": "a \\" }"}
                }
              }
            }
            """;
    private static final String SHELF = """
            {
              "paths": {
                "/books": {
                  "get": {"summary": "书"}
                }
              },
              "components": {
                "schemas": {
                  "Book": {
                    "type": "object"
                  }
                }
              }
            }
            """;

    private static String assembled(String... fragments) {
        Map<String, String> byRoom = new LinkedHashMap<>();
        for (String fragment : fragments) {
            byRoom.put("room-" + byRoom.size(), fragment);
        }
        return OpenApi.assembled(byRoom);
    }

    @Test
    void whatStandsInAFragmentGoesOutAsItStands() {
        assertEquals("""
                {
                  "openapi": "3.0.3",
                  "components": {
                    "schemas": {
                      "Name": {"type": "string", "example": "a \\" }"},
                      "Book": {
                        "type": "object"
                      }
                    }
                  },
                  "paths": {
                    "/books": {
                      "get": {"summary": "书"}
                    }
                  }
                }
                """, assembled(COMMON, SHELF));
    }

    @Test
    void whatTwoFragmentsGiveIsRefused() {
        assertThrows(IllegalStateException.class, () -> assembled(COMMON, SHELF, SHELF));
    }

    @Test
    void twoFragmentsMayGiveMethodsOfOneAddress() {
        String further = SHELF.replace("get", "post").replace("Book", "Shelf");
        assertEquals(2, assembled(SHELF, further).split("summary", -1).length - 1);
    }
}
