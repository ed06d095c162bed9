// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import nuanfeng.outbox.Dispatch;
import nuanfeng.policy.Phrases;

/**
 * A program that is told by a signed POST. Whatever it answers but 2xx within the time it has is no taking; another address is not followed. The same notice
 * has the same number however often it is sent, so that whoever has it already can say so.
 */
final class Webhook implements Target {

    static final String ID = "Nuanfeng-Delivery";
    static final String ATTEMPT = "Nuanfeng-Attempt";
    static final String SIGNATURE = "Nuanfeng-Signature";

    private static final Phrases PHRASES = Phrases.beside(Webhook.class);
    private static final int GONE = 410;

    private final String name;
    private final URI address;
    private final Seal seal;
    private final int seconds;
    private final Clock clock;
    private final HttpClient client;
    private volatile Optional<CompletableFuture<HttpResponse<Void>>> onItsWay = Optional.empty();

    /** @param seconds from the first byte sent to the last one received */
    Webhook(String name, URI address, Seal seal, int seconds, Clock clock) {
        this.name = name;
        this.address = address;
        this.seal = seal;
        this.seconds = seconds;
        this.clock = clock;
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(seconds)).build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int mostSeconds() {
        return seconds;
    }

    @Override
    public Answered deliver(Dispatch dispatch) {
        String body = dispatch.entry().notice().payload();
        String id = Long.toString(dispatch.entry().id());
        HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/json").header(ID, id).header(ATTEMPT, Integer.toString(dispatch.attempt()))
                .header(SIGNATURE, seal.signature(clock.instant().getEpochSecond(), id, body)).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build();
        CompletableFuture<HttpResponse<Void>> sent = client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        onItsWay = Optional.of(sent);
        try {
            return answered(sent.get(seconds, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return Answered.refused(PHRASES.say("too-slow", seconds));
        } catch (ExecutionException e) {
            return Answered.refused(e.getCause() instanceof HttpTimeoutException ? PHRASES.say("too-slow", seconds)
                    : PHRASES.say("unreachable", e.getCause() instanceof IOException io ? io.getClass().getSimpleName() : "error"));
        } catch (CancellationException e) {
            return Answered.refused(PHRASES.say("unreachable", "stopped"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answered.refused(PHRASES.say("unreachable", "stopped"));
        } finally {
            sent.cancel(true);
            onItsWay = Optional.empty();
        }
    }

    private Answered answered(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return Answered.took();
        }
        Optional<Instant> notBefore = answer.headers().firstValue("Retry-After").flatMap(this::moment);
        return new Answered(false, status == GONE, notBefore, status == GONE ? PHRASES.say("gone") : PHRASES.say(status / 100 == 3 ? "redirected" : "answered", status));
    }

    /** Seconds, or a moment as HTTP writes it. */
    private Optional<Instant> moment(String text) {
        try {
            return Optional.of(text.strip().matches("[0-9]{1,9}") ? clock.instant().plusSeconds(Long.parseLong(text.strip()))
                    : ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        onItsWay.ifPresent(each -> each.cancel(true));
    }
}
