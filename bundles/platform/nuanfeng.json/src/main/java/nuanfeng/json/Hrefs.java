// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Addresses inside the interface, absolute from the root of the server. */
public final class Hrefs {

    /** Path below which the interface lives. */
    public static final String BASE = "/api/v1";

    private Hrefs() {
    }

    /** @param below what is asked of it: {@code parameters}, then the key */
    public static String place(String place, String... below) {
        return BASE + "/places/" + encoded(place) + Arrays.stream(below).map(each -> "/" + encoded(each)).collect(Collectors.joining());
    }

    public static String document(String id) {
        return BASE + "/documents/" + encoded(id);
    }

    public static String clause(String document, String clause) {
        return document(document) + "/clauses/" + encoded(clause);
    }

    public static String agency(String id) {
        return BASE + "/agencies/" + encoded(id);
    }

    public static String policy(String digest) {
        return BASE + "/policies/" + digest;
    }

    public static String record(String place, String type, long id) {
        return BASE + "/places/" + encoded(place) + "/registers/" + encoded(type) + "/" + id;
    }

    public static String run(String place, String id) {
        return BASE + "/places/" + encoded(place) + "/runs/" + encoded(id);
    }

    public static String report(String place, long id) {
        return BASE + "/places/" + encoded(place) + "/reports/" + id;
    }

    public static String recomputed(String place, String id) {
        return BASE + "/places/" + encoded(place) + "/differences/" + encoded(id);
    }

    public static String job(String id) {
        return BASE + "/jobs/" + encoded(id);
    }

    private static String encoded(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_')) {
                return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
            }
        }
        return id;
    }
}
