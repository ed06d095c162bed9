// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** Somebody who signs in with a browser and goes on with its cookie. */
final class Person {

    static final String PASSWORD = "correct horse battery";

    private final Distribution server;
    private final String user;
    private final String cookie;

    private Person(Distribution server, String user, String cookie) {
        this.server = server;
        this.user = user;
        this.cookie = cookie;
    }

    /** @param once the password that somebody else made */
    static Person first(Distribution server, String user, String once) {
        return signIn(server, user, "{\"user\":\"%s\",\"password\":\"%s\",\"newPassword\":\"%s\"}".formatted(user, once, PASSWORD));
    }

    static Person signIn(Distribution server, String user) {
        return signIn(server, user, "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, PASSWORD));
    }

    private static Person signIn(Distribution server, String user, String body) {
        Answer answer = tryTo(server, body).expect(200);
        return new Person(server, user, answer.header("Set-Cookie").split(";")[0]);
    }

    static Answer tryTo(Distribution server, String body) {
        return Answer.of(server.postJson("/api/v1/session", body));
    }

    String user() {
        return user;
    }

    /** The same person in a browser with this cookie. */
    Person with(String other) {
        return new Person(server, user, other);
    }

    Answer get(String path) {
        return Answer.of(server.send(server.request("/api/v1" + path).header("Cookie", cookie).GET().build()));
    }

    Answer post(String path, String body) {
        return send("POST", path, "application/json", BodyPublishers.ofString(body));
    }

    Answer patch(String path, String body) {
        return send("PATCH", path, "application/json", BodyPublishers.ofString(body));
    }

    Answer upload(byte[] jar, String query) {
        return send("POST", "/policies" + query, "application/java-archive", BodyPublishers.ofByteArray(jar));
    }

    Answer send(String method, String path, String type, BodyPublisher body) {
        String all = server.uri("/").toString();
        return from(all.substring(0, all.length() - 1), method, path, type, body);
    }

    /** @param more further headers */
    Answer send(String method, String path, String type, BodyPublisher body, Map<String, String> more) {
        String all = server.uri("/").toString();
        HttpRequest.Builder request = server.request("/api/v1" + path).header("Cookie", cookie).header("Content-Type", type).header("Origin", all.substring(0, all.length() - 1))
                .method(method, body);
        more.forEach(request::header);
        return Answer.of(server.send(request.build()));
    }

    /** From a page of that origin. */
    Answer from(String origin, String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = server.request("/api/v1" + path).header("Cookie", cookie).header("Content-Type", type).method(method, body);
        return Answer.of(server.send((origin.isEmpty() ? request : request.header("Origin", origin)).build()));
    }
}
