// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.rest.internal.request.Route;

/** Addresses of every operation with something that is there in each of its blanks. */
final class Examples {

    private static final Pattern BLANK = Pattern.compile("\\{([^}]+)}");
    private static final Map<String, String> USUAL = Map.ofEntries(Map.entry("place", "990102"), Map.entry("type", "outlet"),
            Map.entry("form", "testcity-f-02"), Map.entry("key", "test.rate"), Map.entry("rule", "test.premium"),
            Map.entry("id", "test-2022-1"), Map.entry("clause", "3.2.2"), Map.entry("cell", "amount@1"), Map.entry("agency", "testcity-hrss"),
            Map.entry("seq", "2"), Map.entry("user", FakeAccounts.USER), Map.entry("token", FakeAccounts.TOKEN), Map.entry("request", "7"),
            Map.entry("path", "POLICY-INF/place.yaml"), Map.entry("hash", FakeLibrary.OLD), Map.entry("digest", FakeAdministration.DIGEST));

    private Examples() {
    }

    /**
     * The path of a route, filled in.
     *
     * @param others what is asked for instead of the usual, by name of the blank
     * @throws AssertionError if there is a blank for which nobody has named an example yet
     */
    static String path(Route route, Map<String, String> others) {
        Map<String, String> examples = new HashMap<>(USUAL);
        examples.putAll(others);
        return BLANK.matcher(route.path()).replaceAll(blank -> {
            String example = examples.get(blank.group(1));
            if (example == null) {
                throw new AssertionError(route + ": name an example of " + blank.group() + " in Examples");
            }
            return Matcher.quoteReplacement(example);
        });
    }
}
