// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal.oidc;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.nimbusds.jose.util.JSONObjectUtils;

/** Asks the provider, and nobody else. Whatever does not come in time, or is too long, or wants to send us elsewhere, is no answer. */
final class ProviderCalls {

    static final int MOST_BYTES = 1 << 20;

    private final ProviderSettings settings;
    private final Duration longest;
    private final HttpClient client;

    /** What came. */
    record Told(int status, Map<String, Object> members) {
    }

    /** @param longest from the first byte sent to the last one received */
    ProviderCalls(ProviderSettings settings, Duration longest) {
        this.settings = settings;
        this.longest = longest;
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).connectTimeout(longest).build();
    }

    Told get(URI address) throws RefusedIdentityException {
        return send(HttpRequest.newBuilder(mustBeThere(address)).header("Accept", "application/json").GET().build());
    }

    /** @param authorization empty where this client has no secret, or sends it in the form */
    Told post(URI address, String form, String authorization) throws RefusedIdentityException {
        HttpRequest.Builder request = HttpRequest.newBuilder(mustBeThere(address)).header("Accept", "application/json").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8));
        return send((authorization.isEmpty() ? request : request.header("Authorization", authorization)).build());
    }

    private URI mustBeThere(URI address) throws RefusedIdentityException {
        if (!settings.isThere(address)) {
            throw RefusedIdentityException.away("elsewhere", null);
        }
        return address;
    }

    private Told send(HttpRequest request) throws RefusedIdentityException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> sent = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArrayConsumer(some -> some.ifPresent(bytes -> {
            if (body.size() + bytes.length > MOST_BYTES) {
                throw new IllegalStateException("too long an answer");
            }
            body.writeBytes(bytes);
        })));
        try {
            HttpResponse<Void> answer = sent.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return new Told(answer.statusCode(), JSONObjectUtils.parse(body.toString(StandardCharsets.UTF_8), MOST_BYTES));
        } catch (TimeoutException | ExecutionException e) {
            throw RefusedIdentityException.away("no-answer", e);
        } catch (java.text.ParseException e) {
            throw RefusedIdentityException.away("unreadable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RefusedIdentityException.away("no-answer", e);
        } finally {
            sent.cancel(true);
        }
    }
}
