// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

import nuanfeng.json.Json;
import nuanfeng.library.Edition;
import nuanfeng.library.PlaceView;
import nuanfeng.lifecycle.Health;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Records;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** Readiness, health and metrics. */
@Open(always = true)
public record Pages(PolicyAdministration administration, Records records, Warmth warmth, Metrics metrics, Wanting wanting) {

    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final Text NOT_READY = Text.of("尚未就绪", "not ready");
    private static final Text OPENING = Text.of("正在打开登记数据库", "opening the database of the records");
    private static final Text WARMING = Text.of("正在预热", "warming up");
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    @GET
    @Path("/ready")
    public Answer ready(@Context Query query) {
        Health health = administration.health();
        Text reason = reason(health);
        Answer answer = Reply.fresh(Answer.json(reason.isEmpty() ? OK : UNAVAILABLE,
                Json.bytes(json -> HealthJson.writeReady(json, reason, query.visit().language(), records.standing()))));
        return reason.isEmpty() ? answer : answer.with("Retry-After", "1");
    }

    @GET
    @Path("/health")
    public Answer health(@Context Query query) {
        Health health = administration.health();
        Text reason = reason(health);
        return Reply.fresh(json -> HealthJson.write(json, health, reason, query.visit().language(), records.standing()));
    }

    @GET
    @Path("/metrics")
    public Answer metrics(@Context Query query) {
        StringBuilder out = new StringBuilder(8192);
        state(out, query.visit().edition());
        Machine.writeTo(out);
        metrics.writeTo(out);
        return Reply.fresh(new Answer(OK, PROMETHEUS, out.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Text reason(Health health) {
        return !health.ready() ? health.reason().isEmpty() ? NOT_READY : health.reason()
                : records.standing().state() == Records.State.STARTING ? OPENING : warmth.isWarm() ? Text.NONE : WARMING;
    }

    private void state(StringBuilder out, Edition edition) {
        List<PlaceView> places = edition.places();
        long served = places.stream().filter(PlaceView::served).count();
        gauge(out, "nuanfeng_edition_info", "The edition that speaks.");
        out.append("nuanfeng_edition_info{edition=\"").append(edition.hash()).append("\"} 1\n");
        gauge(out, "nuanfeng_places", "Places by state.");
        out.append("nuanfeng_places{state=\"served\"} ").append(served).append('\n');
        out.append("nuanfeng_places{state=\"refused\"} ").append(places.size() - served).append('\n');
        Health health = administration.health();
        gauge(out, "nuanfeng_ready", "Whether /ready says so.");
        out.append("nuanfeng_ready ").append(reason(health).isEmpty() ? 1 : 0).append('\n');
        gauge(out, "nuanfeng_records_ready", "Whether records can be read and written.");
        out.append("nuanfeng_records_ready ").append(records.standing().state() == Records.State.READY ? 1 : 0).append('\n');
        gauge(out, "nuanfeng_rule_calls_left_behind", "Calls of places' own code that did not end and still run.");
        out.append("nuanfeng_rule_calls_left_behind ").append(health.callsLeftBehind()).append('\n');
        gauge(out, "nuanfeng_remarks", "What /health remarks.");
        out.append("nuanfeng_remarks ").append(health.remarks().size() + health.places().stream().filter(each -> !each.remarks().isEmpty()).count())
                .append('\n');
        gauge(out, "nuanfeng_parameters", "Values of each place that nobody has set, that are to be looked at again, or that something else follows.");
        wanting.of(edition).forEach(line -> out.append(line).append('\n'));
        gauge(out, "nuanfeng_policies_undecided", "Versions that came by themselves and wait for somebody to look: how many things they want looked at.");
        administration.policies().stream().filter(each -> each.state() == PolicyState.CANDIDATE && !each.needs().isEmpty()).forEach(each ->
                out.append("nuanfeng_policies_undecided{place=\"").append(each.place().map(PlaceId::path).orElse("")).append("\",version=\"")
                        .append(each.version()).append("\",digest=\"").append(each.digest()).append("\"} ").append(each.needs().size()).append('\n'));
    }

    static void gauge(StringBuilder out, String name, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(" gauge\n");
    }
}
