// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nuanfeng.testkit.PolicyJar;

/**
 * A hundred of the questions of {@link Questions}, drawn from a seed, with the digests of what {@code ac90db8} answered to them from the state of
 * {@link Before} in its first edition. One line each: digest, method, path, body and the members of that answer, between tabs. An answer may say more
 * than it did, beside the {@link Members} that it had. What is meant to be answered otherwise since has the digest of that answer: the lists of
 * questions, whose schemas of facts say all that is refused; calendars and what is printed, where codes have their titles and rates stand in per cent;
 * calculations, values, duties and working days, where titles stand beside codes, lines and places.
 */
final class Hundred {

    private static final Path FILE = Before.FIXTURES.resolve("answers-1.1.0.tsv");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SEED = 12;
    private static final int SIZE = 100;
    private static final int OF_A_KIND = 8;

    private Hundred() {
    }

    /** Question → answer of this server, for those that it answers otherwise. It must hold the state of {@link Before}. */
    static Map<String, String> differing(Distribution server) {
        Map<String, String> differing = new LinkedHashMap<>();
        Api api = new Api(server);
        Mask mask = new Mask();
        try {
            for (String line : Files.readAllLines(FILE)) {
                Asked question = question(line);
                String said = mask.of(api.ask(question));
                if (!digest(said, members(line)).equals(line.substring(0, line.indexOf('\t')))) {
                    differing.put(question.toString(), said);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return differing;
    }

    /** Notes what the distribution in this archive answers: to those that stand there already, or with {@code anew} to a hundred that are drawn. */
    public static void main(String[] arguments) throws IOException {
        try (Distribution server = Before.into(Distribution.of(Path.of(arguments[0])).shipping(Before.jars()).cold()).start()) {
            System.setProperty("nuanfeng.assembly", server.home().toString());
            Api api = new Api(server);
            Files.write(FILE, answered(arguments.length > 1 ? draw(api) : written(), api));
        }
    }

    private static List<Asked> draw(Api api) {
        String edition = Before.log().get(0).path("edition").asText();
        List<Asked> questions = new ArrayList<>();
        new Questions(question -> {
            if (question.path().contains("edition=" + edition) && (question.headers().isEmpty() || question.method().equals("POST"))
                    && question.toString().length() < 500) {
                questions.add(question);
            }
            return api.ask(question);
        }, edition, "").askAll();
        Collections.shuffle(questions, new Random(SEED));
        Map<String, Integer> kinds = new HashMap<>();
        questions.removeIf(question -> kinds.merge(question.kind(), 1, Integer::sum) > OF_A_KIND);
        return questions.subList(0, SIZE);
    }

    private static List<Asked> written() throws IOException {
        return Files.readAllLines(FILE).stream().map(Hundred::question).toList();
    }

    private static Asked question(String line) {
        String[] cells = line.split("\t", -1);
        return cells[1].equals("POST") ? Asked.post("", cells[2], cells[3]) : Asked.get("", cells[2]).by(cells[1]);
    }

    private static Set<String> members(String line) throws IOException {
        return JSON.readValue(line.split("\t", -1)[4], new TypeReference<Set<String>>() {
        });
    }

    private static String digest(String said, Collection<String> members) {
        return PolicyJar.digest(PolicyJar.utf8(Members.kept(said, members)));
    }

    private static List<String> answered(List<Asked> questions, Api api) {
        Mask mask = new Mask();
        return questions.stream().map(question -> line(question, mask.of(api.ask(question)))).toList();
    }

    private static String line(Asked question, String said) {
        List<String> members = Members.of(said);
        try {
            return String.join("\t", digest(said, members), question.method(), question.path(), new String(question.body(), StandardCharsets.UTF_8),
                    JSON.writeValueAsString(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
