// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.job.RunReport;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.record.Viewing;
import nuanfeng.record.ChainCheck;
import nuanfeng.record.RecordPage;
import nuanfeng.record.RecordVersion;
import nuanfeng.record.Saved;
import nuanfeng.record.StoredRecord;

/** Records as lines. */
final class RecordText {

    private static final Phrases PHRASES = Phrases.beside(RecordText.class);

    /** Of refusals and differences; JSON has all. */
    private static final int MOST_TOLD = 20;

    private RecordText() {
    }

    static List<String> page(RecordPage page, Language language) {
        List<String> lines = new ArrayList<>();
        page.records().forEach(each -> lines.add(brief(each, language)));
        page.next().ifPresent(next -> lines.add(say(language, "more", next)));
        if (lines.isEmpty()) {
            lines.add(say(language, "nothing"));
        }
        return lines;
    }

    static List<String> whole(StoredRecord record, Language language) {
        List<String> lines = new ArrayList<>(List.of(head(record, language)));
        record.body().forEach((field, value) -> lines.add("  " + field + " = " + text(value)));
        if (!record.hidden().isEmpty()) {
            lines.add(say(language, "hidden", record.hidden()));
        }
        return lines;
    }

    static List<String> saved(Saved saved, Language language) {
        List<String> lines = new ArrayList<>(List.of(say(language, saved.outcome().name().toLowerCase(Locale.ROOT), head(saved.record(), language))));
        saved.warnings().forEach(each -> lines.add(say(language, "warning", each.field(), each.text())));
        return lines;
    }

    static List<String> history(List<RecordVersion> history, Language language) {
        List<String> lines = new ArrayList<>();
        for (RecordVersion each : history) {
            lines.addAll(whole(each.state(), language));
        }
        return lines;
    }

    /** What a run came to: a line for each step, below it what is not as it should be. */
    static List<String> report(RunReport report, Language language) {
        List<String> lines = new ArrayList<>();
        for (RunReport.Step step : report.steps()) {
            lines.add(say(language, "run-step", step.name(), step.records(), step.groups(), step.amount().map(BigDecimal::toPlainString).orElse("–"),
                    step.decisions().isEmpty() ? "–" : step.decisions().toString(), step.written(), step.changed(), step.refusals().size()));
            step.refusals().stream().limit(MOST_TOLD).forEach(each -> lines.add(say(language, "run-refused", String.join("|", each.group()), each.code(),
                    each.detail())));
            step.kept().stream().limit(MOST_TOLD).forEach(each -> lines.add(say(language, "run-differs", each.result(),
                    each.stands().map(BigDecimal::toPlainString).orElse("–"), each.now().map(BigDecimal::toPlainString).orElse("–"))));
        }
        lines.add(say(language, "run-edition", report.edition(), report.values().size()));
        return lines;
    }

    static List<String> exported(long records, Path file, Language language) {
        return List.of(say(language, "exported", records, file.toString()));
    }

    static List<String> checked(ChainCheck check, Language language) {
        return List.of(check.broken().isPresent() ? say(language, "broken", check.broken().getAsInt())
                : say(language, check.erased() ? "intact-erased" : "intact", check.versions()));
    }

    /** Who read it: a line each. */
    static List<String> accesses(Viewing.Page page, Language language) {
        List<String> lines = new ArrayList<>();
        page.items().forEach(each -> lines.add(say(language, "access", each.id(), Json.moment(each.at()), each.by(), each.purpose(), String.join(" ", each.fields()))));
        if (lines.isEmpty()) {
            lines.add(say(language, "no-access"));
        }
        page.next().ifPresent(next -> lines.add(say(language, "more-accesses", next)));
        return lines;
    }

    private static String brief(StoredRecord record, Language language) {
        return head(record, language) + "  " + record.body().entrySet().stream().map(each -> each.getKey() + "=" + text(each.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String head(StoredRecord record, Language language) {
        Optional<Text> ended = record.endedOn().map(day -> PHRASES.say("ended", day));
        return say(language, "head", record.id(), record.version(), record.validFrom(), ended, Json.moment(record.recordedAt()), record.by(),
                Optional.of(record.reason()).filter(text -> !text.isEmpty()).map(text -> PHRASES.say("reason", text)));
    }

    private static String text(Object value) {
        return value instanceof List<?> list ? list.stream().map(RecordText::text).collect(Collectors.joining(", ", "[", "]"))
                : value instanceof Map<?, ?> map ? map.entrySet().stream().map(each -> each.getKey() + "=" + text(each.getValue())).collect(Collectors.joining(" ", "{", "}"))
                : value.toString();
    }

    private static String say(Language language, String key, Object... arguments) {
        return language.of(PHRASES.say(key, arguments));
    }
}
