// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nuanfeng.testkit.PolicyJar;

/**
 * A request as it can be put to any server.
 *
 * @param kind what it is about, in a word
 * @param path with its query, percent-encoded
 * @param headers names and values; {@value #TAG} stands for the entity tag of this server's answer before
 * @param body empty for none
 * @param admin whether the administrator's key goes with it
 */
record Asked(String kind, String method, String path, Map<String, String> headers, byte[] body, boolean admin) {

    static final String TAG = "$tag";

    private static final byte[] NOTHING = {};

    static Asked get(String kind, String path) {
        return new Asked(kind, "GET", path, Map.of(), NOTHING, false);
    }

    static Asked post(String kind, String path, String json) {
        return new Asked(kind, "POST", path, Map.of("Content-Type", "application/json"), PolicyJar.utf8(json), false);
    }

    static Asked upload(String kind, String path, byte[] jar) {
        return new Asked(kind, "POST", path, Map.of("Content-Type", "application/java-archive"), jar, true);
    }

    Asked by(String other) {
        return new Asked(kind, other, path, headers, body, admin);
    }

    Asked with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Asked(kind, method, path, more, body, admin);
    }

    Asked asAdmin() {
        return new Asked(kind, method, path, headers, body, true);
    }

    HttpRequest to(Distribution server, String tag) {
        HttpRequest.Builder request = admin ? server.asAdmin(path) : server.request(path);
        headers.forEach((name, value) -> request.header(name, value.replace(TAG, tag)));
        return request.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)).build();
    }

    /** In one line; of a body that is no JSON, its digest. */
    @Override
    public String toString() {
        String said = headers.entrySet().stream().map(each -> " " + each.getKey() + ": " + each.getValue()).collect(Collectors.joining());
        String sent = body.length == 0 ? "" : body[0] == '{' ? " " + new String(body, StandardCharsets.UTF_8).replaceAll("\\s+", " ")
                : " " + PolicyJar.digest(body);
        return method + " " + path + said + sent;
    }
}
