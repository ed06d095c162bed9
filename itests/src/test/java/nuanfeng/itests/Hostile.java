// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The campaign: hundreds of hostile rule classes and archives against the real distribution, other places' answers compared after
 * each. Options: {@code --seed=… --rules=… --archives=… --profile=production}: where two persons are asked for, and signatures. Ends with 1 when anything went wrong.
 */
final class Hostile {

    private Hostile() {
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Map<String, String> options = Stream.of(arguments).map(each -> each.replaceFirst("^--", "").split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        long seed = Long.parseLong(options.getOrDefault("seed", "20261128"));
        List<HostileRules.Hostile> rules = HostileRules.of(seed, Integer.parseInt(options.getOrDefault("rules", "360")));
        List<HostileArchives.Damaged> archives = HostileArchives.of(seed, Integer.parseInt(options.getOrDefault("archives", "240")));
        int status;
        if (options.getOrDefault("profile", "single").equals("production")) {
            try (SigningOffice office = SigningOffice.open()) {
                Runtime.getRuntime().addShutdownHook(new Thread(office.server()::kill));
                HostileVisit visit = new HostileVisit(office.server(), office);
                told("what nobody signed", visit, () -> office.refusedOf(rules.get(0).jar()).forEach(each -> visit.mustBeRefused("what nobody signed", each)));
                rules.forEach(each -> told(each.name(), visit, () -> visit.tell(each)));
                archives.forEach(each -> told(each.name(), visit, () -> visit.tell(each)));
                visit.nothingIsLeftBehind(office.server());
                office.server().stop();
                status = said(seed, rules.size(), archives.size(), visit);
            }
            System.exit(status);
        }
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
            status = said(seed, rules.size(), archives.size(), visit);
        }
        System.exit(status);
    }

    private static int said(long seed, int rules, int archives, HostileVisit visit) {
        System.out.printf("Seed %s: %s rule classes, %s archives: %s%n", seed, rules, archives, visit.summary());
        visit.wrong().forEach(each -> System.out.println("WRONG " + each));
        return visit.wrong().isEmpty() ? 0 : 1;
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
