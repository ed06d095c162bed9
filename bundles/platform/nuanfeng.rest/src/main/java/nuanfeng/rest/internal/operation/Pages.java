// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServlet;

import nuanfeng.json.Json;
import nuanfeng.library.PlaceView;
import nuanfeng.lifecycle.Health;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Problems;
import nuanfeng.rest.internal.request.Route;
import nuanfeng.rest.internal.request.Visit;

/** Readiness, health, metrics, and what is shown where nothing is. */
public final class Pages {

    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final PolicyAdministration administration;
    private final Warmth warmth;
    private final Metrics metrics;

    public Pages(PolicyAdministration administration, Warmth warmth, Metrics metrics) {
        this.administration = administration;
        this.warmth = warmth;
        this.metrics = metrics;
    }

    public HttpServlet ready() {
        return new PageServlet(Route.READY, visit -> {
            Health health = administration.health();
            String reason = reason(health);
            noStore(visit);
            if (!reason.isEmpty()) {
                visit.response().setHeader("Retry-After", "1");
            }
            return Answer.json(reason.isEmpty() ? OK : UNAVAILABLE,
                    Json.bytes(json -> HealthJson.writeReady(json, reason.isEmpty(), reason)));
        });
    }

    public HttpServlet health() {
        return new PageServlet(Route.HEALTH, visit -> {
            Health health = administration.health();
            String reason = reason(health);
            noStore(visit);
            return Answer.json(OK, Json.bytes(json -> HealthJson.write(json, health, reason.isEmpty(), reason)));
        });
    }

    public HttpServlet metrics() {
        return new PageServlet(Route.METRICS, visit -> {
            StringBuilder out = new StringBuilder(8192);
            state(out, visit);
            Machine.writeTo(out);
            metrics.writeTo(out);
            noStore(visit);
            return new Answer(OK, PROMETHEUS, Map.of(), out.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Shown at every address that nobody else answers. */
    public HttpServlet nothing() {
        return new PageServlet(Route.UNKNOWN, visit -> {
            throw Problems.notFound().toException();
        });
    }

    private String reason(Health health) {
        return !health.ready() ? health.reason().isEmpty() ? "not ready" : health.reason()
                : warmth.isWarm() ? "" : "warming up";
    }

    private void state(StringBuilder out, Visit visit) {
        List<PlaceView> places = visit.edition().places();
        long served = places.stream().filter(PlaceView::served).count();
        gauge(out, "nuanfeng_edition_info", "The edition that speaks.");
        out.append("nuanfeng_edition_info{edition=\"").append(visit.edition().hash()).append("\"} 1\n");
        gauge(out, "nuanfeng_places", "Places by state.");
        out.append("nuanfeng_places{state=\"served\"} ").append(served).append('\n');
        out.append("nuanfeng_places{state=\"refused\"} ").append(places.size() - served).append('\n');
        gauge(out, "nuanfeng_ready", "Whether /ready says so.");
        out.append("nuanfeng_ready ").append(reason(administration.health()).isEmpty() ? 1 : 0).append('\n');
    }

    static void gauge(StringBuilder out, String name, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(" gauge\n");
    }

    private static void noStore(Visit visit) {
        visit.response().setHeader("Cache-Control", "no-store");
    }
}
