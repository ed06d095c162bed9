// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.server;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** What a server is made of, and when it counts as ready. */
public enum Kind {

    /** The distribution as it is shipped; ready when it says so. */
    PLATFORM("Nuanfeng", "/ready", false),

    /** Karaf with the features that the platform stands on and the constant served by the same JAX-RS runtime; ready when it is served. */
    CONSTANT("Karaf, same features, a constant by CXF", "/constant", true),

    /** Karaf with the features that the platform stands on and nothing to serve; ready when its HTTP server says that there is nothing. */
    STOCK("Karaf, same features, nothing served", "/", false);

    private final String title;
    private final String path;
    private final boolean post;

    Kind(String title, String path, boolean post) {
        this.title = title;
        this.path = path;
        this.post = post;
    }

    public String title() {
        return title;
    }

    public String path() {
        return path;
    }

    HttpRequest probe(URI root) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", "application/json");
        return post ? request.POST(BodyPublishers.ofString("{}")).build() : request.GET().build();
    }

    boolean isReady(int status) {
        return this == STOCK ? status == 404 : status == 200;
    }
}
