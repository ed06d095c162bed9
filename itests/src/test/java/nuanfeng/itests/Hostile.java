// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The campaign: hundreds of hostile rule classes and archives against the real distribution, other places' answers compared after
 * each. Options: {@code --seed=… --rules=… --archives=…}. Ends with 1 when anything went wrong.
 */
final class Hostile {

    private Hostile() {
    }

    public static void main(String[] arguments) {
        Map<String, String> options = Stream.of(arguments).map(each -> each.replaceFirst("^--", "").split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        long seed = Long.parseLong(options.getOrDefault("seed", "20261128"));
        List<HostileRules.Hostile> rules = HostileRules.of(seed, Integer.parseInt(options.getOrDefault("rules", "360")));
        List<HostileArchives.Damaged> archives = HostileArchives.of(seed, Integer.parseInt(options.getOrDefault("archives", "240")));
        int status;
        try (Distribution server = Distribution.unpack().cold()) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
            Map<String, String> before = answers(server.start());
            HostileVisit visit = new HostileVisit(server);
            String only = options.getOrDefault("only", "");
            rules.stream().filter(each -> each.name().contains(only)).forEach(each -> told(each.name(), visit, () -> visit.tell(each)));
            archives.stream().filter(each -> only.isEmpty()).forEach(each -> told(each.name(), visit, () -> visit.tell(each)));
            visit.nothingIsLeftBehind(server);
            new Api(server).restoreShipped();
            answers(server).forEach((request, text) -> {
                if (!text.equals(before.get(request))) {
                    visit.wrong().add(request + " is answered otherwise at the end");
                }
            });
            server.stop();
            System.out.printf("Seed %s: %s rule classes, %s archives: %s%n", seed, rules.size(), archives.size(), visit.summary());
            visit.wrong().forEach(each -> System.out.println("WRONG " + each));
            status = visit.wrong().isEmpty() ? 0 : 1;
        }
        System.exit(status);
    }

    /** Without the moments at which versions began to speak, and without the feed, which counts versions. */
    private static Map<String, String> answers(Distribution server) {
        Map<String, String> answers = new TreeMap<>();
        EveryAnswer.of(new Api(server)).texts().forEach((request, text) -> answers.put(request,
                request.contains(".ics") ? "" : text.replaceAll("\"since\":\"[^\"]*\"", "\"since\":\"\"")));
        return answers;
    }

    private static void told(String name, HostileVisit visit, Runnable visiting) {
        int before = visit.wrong().size();
        try {
            visiting.run();
        } catch (RuntimeException | AssertionError e) {
            visit.wrong().add(name + ": " + e);
        }
        visit.wrong().subList(before, visit.wrong().size()).forEach(each -> System.out.println("WRONG " + each.substring(0, Math.min(each.length(), 600))));
    }
}
