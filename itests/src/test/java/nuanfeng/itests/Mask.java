// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nuanfeng.testkit.PolicyJar;

/**
 * What may differ between two servers that say the same. Nothing else may: whatever is allowed to be another answer stands here.
 * One for each server, because entity tags are compared by who else has them.
 */
final class Mask {

    /** Where something that is masked stood. */
    private static final String ANY = "…";

    /** When something happened, which is when this server did it; and the chain of the log, which is over that. */
    private static final Pattern MOMENTS = Pattern.compile("(?<=\"(?:since|at|arrivedAt)\":\")[^\"]*");
    private static final Pattern LOG_HASHES = Pattern.compile("(?<=\"(?:hash|prevHash)\":\")[0-9a-f]{64}");
    private static final Pattern CALENDAR_MOMENTS = Pattern.compile("(?m)(?<=^(?:DTSTAMP|LAST-MODIFIED):)\\d{8}T\\d{6}Z");
    /** At the console: a moment to the second, or to the minute. */
    private static final Pattern CONSOLE_MOMENTS = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");
    /** How long a check of the gate may have taken. */
    private static final Pattern SECONDS = Pattern.compile("\\d+(\\.\\d+)? (s|seconds)\\b");
    private static final Pattern METRICS = Pattern.compile("(?m)^(\\w+(?:\\{.*})?) \\S+$");
    /** Whoever waits for a start asks until it is ready. */
    private static final Pattern READINESS = Pattern.compile("(?m)^\\w+\\{method=\"GET\",route=\"/ready\".*\n");
    /** The server's own port in an address. */
    private static final Pattern PORT = Pattern.compile("(?<=//127\\.0\\.0\\.1:)\\d+");

    /** The order of dates in what is said of an example that fails; ac90db8 leaves it to chance. */
    private static final Pattern DATES = Pattern.compile("(?<=got the dates \\{)[^}]*");
    /** Answers of these, asked for their heads alone, have the length of what is masked in them. */
    private static final Pattern LENGTHS = Pattern.compile("HEAD .*/(metrics(\\?.*)?|health|openapi\\.json|editions/\\S*)");

    /** The description of the interface: what it says, and not in which order. It is put together from fragments. */
    private static final Pattern OPEN_API = Pattern.compile(".*/openapi\\.json/?(\\?.*)?");
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private static final String ZIPPED = "Accept-Encoding";

    private static final List<Pattern> EVERYWHERE = List.of(MOMENTS, LOG_HASHES, CALENDAR_MOMENTS, PORT);

    private final Map<String, Integer> tags = new HashMap<>();

    /** Status, headers and body, as they are compared. */
    String of(Answer answer) {
        StringBuilder said = new StringBuilder().append(answer.status()).append('\n');
        new TreeMap<>(answer.headers().map()).forEach((name, values) -> values.stream().filter(value -> !isNew(name, value, answer)).forEach(value ->
                said.append(name).append(": ").append(header(name, value, answer)).append('\n')));
        return said.append('\n').append(body(answer)).toString();
    }

    /** What the console printed, as it is compared. */
    static String ofConsole(String printed) {
        return CONSOLE_MOMENTS.matcher(printed).replaceAll(ANY);
    }

    /**
     * What answers did not say before: that a problem is not to be kept (a calculation's refusal, which names its engine, always said so), and that
     * whoever asks for it is answered zipped.
     */
    private static boolean isNew(String name, String value, Answer answer) {
        return name.equalsIgnoreCase("cache-control") && value.equals("no-store") && answer.status() >= 400 && !answer.text().contains("\"engine\":")
                || name.equalsIgnoreCase("vary") && value.equals(ZIPPED);
    }

    private String header(String name, String value, Answer answer) {
        return switch (name.toLowerCase()) {
            case "date" -> ANY;
            case "vary" -> value.replace(", " + ZIPPED, "");
            case "etag" -> "the same as " + tags.computeIfAbsent(value, tag -> tags.size() + 1);
            // A moment may be written with fewer digits.
            case "content-length" -> LENGTHS.matcher(answer.request()).matches() ? ANY : Long.parseLong(value) == PolicyJar.utf8(answer.text()).length ? "that of the body" : value;
            default -> PORT.matcher(value).replaceAll(ANY);
        };
    }

    private static String body(Answer answer) {
        String text = answer.text();
        for (Pattern each : EVERYWHERE) {
            text = each.matcher(text).replaceAll(ANY);
        }
        text = DATES.matcher(text).replaceAll(dates -> String.join(", ", new TreeSet<>(List.of(dates.group().split(", ")))));
        if (answer.request().contains("/policies") || answer.request().contains("/plans")) {
            text = SECONDS.matcher(text).replaceAll(ANY);
        }
        if (answer.status() == 200 && OPEN_API.matcher(answer.request()).matches() && !text.isEmpty()) {
            return inOrder(answer);
        }
        return answer.request().matches(".*/metrics(\\?.*)?") ? metrics(text) : text;
    }

    private static String inOrder(Answer answer) {
        try {
            return JSON.writeValueAsString(JSON.treeToValue(answer.json(), Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Their names and labels, and not in which order the operations come. */
    private static String metrics(String text) {
        return METRICS.matcher(READINESS.matcher(text).replaceAll("")).replaceAll("$1 " + ANY).lines().sorted().collect(Collectors.joining("\n"));
    }
}
