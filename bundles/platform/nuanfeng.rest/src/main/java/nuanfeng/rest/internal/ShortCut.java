// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.request.Visit;
import nuanfeng.rest.internal.resource.CalculationsResource;

/**
 * The way of the one request that comes by the thousand: past the JAX-RS runtime, straight to its resource, at a third of the
 * cost. Only what is plainly a calculation takes it; anything with an escape, a strange header or another method goes the long
 * way and is judged there. A test asks both ways the same and compares.
 */
final class ShortCut {

    private static final String BEFORE_PLACE = "/places/";
    private static final String BEFORE_RULE = "/calculations/";
    private static final String ANYTHING = "*/*";

    private final CalculationsResource calculations;

    ShortCut(CalculationsResource calculations) {
        this.calculations = calculations;
    }

    /** The answer, or empty when the request must go the long way. */
    Optional<Answer> answer(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !isJson(request.getContentType()) || !takesJson(request.getHeader("Accept"))) {
            return Optional.empty();
        }
        String address = Visit.of(request).address();
        int place = BEFORE_PLACE.length();
        int slash = address.startsWith(BEFORE_PLACE) ? address.indexOf('/', place) : -1;
        int rule = slash + BEFORE_RULE.length();
        if (slash < 0 || !address.startsWith(BEFORE_RULE, slash) || !isPlain(address, place, slash)
                || !isPlain(address, rule, address.length())) {
            return Optional.empty();
        }
        return Optional.of(calculations.answer(address.substring(place, slash), address.substring(rule), request));
    }

    private static boolean isJson(String type) {
        return type != null && (type.equals(Answer.JSON) || type.startsWith(Answer.JSON + ";"));
    }

    private static boolean takesJson(String accept) {
        return accept == null || accept.equals(ANYTHING) || accept.equals(Answer.JSON) || accept.endsWith(", " + ANYTHING);
    }

    private static boolean isPlain(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '.' || c == '-')) {
                return false;
            }
        }
        return from < to;
    }
}
