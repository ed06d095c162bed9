// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two distributions beside each other, with the same places, asked the same questions in the same minute: whether they say the same, byte by
 * byte, but for what {@link Mask} lists.
 *
 * <p>Arguments: the archive of the one, the archive of the other, a folder for the answers that differ. Ends with 1 if any does.
 */
final class Same implements Questions.Answers {

    private static final int SHOWN = 10;
    private static final int AROUND = 240;

    private final Side old;
    private final Side young;
    private final Path out;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> different = new ArrayList<>();

    /** One of the two, with the tag of its last answer. */
    private static final class Side {
        private final Distribution server;
        private final Mask mask = new Mask();
        private String tag = "";

        Side(Distribution server) {
            this.server = server;
        }

        Answer ask(Asked question) {
            HttpResponse<String> response = server.send(question.to(server, tag));
            tag = response.headers().firstValue("ETag").orElse(tag);
            return Answer.of(response);
        }
    }

    private Same(Distribution old, Distribution young, Path out) {
        this.old = new Side(old);
        this.young = new Side(young);
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        int status;
        Path out = Files.createDirectories(Path.of(arguments[2]));
        try (Distribution old = ready(arguments[0]); Distribution young = ready(arguments[1])) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> List.of(old, young).forEach(Distribution::kill)));
            // What tests make from shipped jars they make from these.
            System.setProperty("nuanfeng.assembly", young.home().toString());
            Same same = new Same(old.start(), young.start(), out);
            Api api = new Api(old);
            new Questions(same, api.currentEdition(), Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString()).askAll();
            new Consoles(old, young).compare(same::compare);
            new Deeds(same).doAll();
            status = same.report();
        }
        System.exit(status);
    }

    private static Distribution ready(String archive) {
        return Distribution.of(Path.of(archive)).shipping(Before.jars()).cold();
    }

    /** @return what the old one said */
    @Override
    public Answer to(Asked question) {
        Answer first = old.ask(question);
        Answer second = young.ask(question);
        compare(question.kind(), question.toString(), old.mask.of(first), young.mask.of(second));
        return first;
    }

    private void compare(String kind, String question, String first, String second) {
        int[] count = counts.computeIfAbsent(kind, none -> new int[2]);
        count[0]++;
        if (!first.equals(second)) {
            count[1]++;
            different.add(kind);
            show(question, first, second);
        }
    }

    private void show(String question, String first, String second) {
        try {
            Files.writeString(out.resolve("%04d-old.txt".formatted(different.size())), question + "\n" + first);
            Files.writeString(out.resolve("%04d-new.txt".formatted(different.size())), question + "\n" + second);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (different.size() <= SHOWN) {
            int at = 0;
            while (at < Math.min(first.length(), second.length()) && first.charAt(at) == second.charAt(at)) {
                at++;
            }
            System.out.printf("%s%n  old: %s%n  new: %s%n", shortened(question, 0), shortened(first, at), shortened(second, at));
        }
    }

    private static String shortened(String text, int at) {
        return text.substring(Math.max(0, at - AROUND / 2), Math.min(text.length(), at + AROUND)).replace("\n", "⏎");
    }

    private int report() {
        System.out.printf("%-14s %6s %10s%n", "kind", "asked", "different");
        counts.forEach((kind, count) -> System.out.printf("%-14s %6s %10s%n", kind, count[0], count[1]));
        int asked = counts.values().stream().mapToInt(count -> count[0]).sum();
        System.out.println(different.isEmpty() ? "The same: %s questions, no answer differs.".formatted(asked)
                : "NOT the same: %s questions, %s answers differ; they lie in %s.".formatted(asked, different.size(), out));
        return different.isEmpty() ? 0 : 1;
    }
}
