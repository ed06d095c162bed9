// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Reads from the configuration who is to know. One that is wrong is told and left out; the others are there. */
final class Targets {

    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final String MAILBOX = "[\\x21-\\x7e&&[^<>()\\[\\],;:@\"\\\\]]+@[A-Za-z0-9.-]+";
    private static final int SHORTEST_SECRET = 16;

    private final List<Target> targets = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** @param secrets file of them */
    static Targets of(OutboxConfiguration configuration, Path secrets, Clock clock) {
        Targets all = new Targets();
        List<String> webhooks = parts(configuration.webhooks());
        if (!webhooks.isEmpty()) {
            Properties known = all.secrets(secrets);
            webhooks.forEach(each -> all.webhook(each, parts(configuration.origins()), known, configuration.answerSeconds(), clock));
        }
        if (!configuration.mailFolder().isBlank()) {
            all.mail(configuration);
        }
        return all;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private Properties secrets(Path file) {
        Properties known = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            known.load(in);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
                if (may.stream().anyMatch(each -> !each.name().startsWith("OWNER"))) {
                    wrong.add("others may read the file of secrets %s: set its mode to 600".formatted(file.getFileName()));
                    known.clear();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            wrong.add("the file of secrets %s cannot be read: %s".formatted(file.getFileName(), e.getClass().getSimpleName()));
        }
        return known;
    }

    private void webhook(String text, List<String> origins, Properties secrets, int seconds, Clock clock) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals).strip();
        if (!name.matches(NAME) || name.equals(MailFolder.NAME) || targets.stream().anyMatch(each -> each.name().equals(name))) {
            wrong.add("a webhook is a name of its own of small letters, '=', and an address; not '%s'".formatted(text));
            return;
        }
        String secret = secrets.getProperty(name, "").strip();
        if (secret.length() < SHORTEST_SECRET) {
            wrong.add("webhook '%s' has no secret of at least %s characters in the file of secrets".formatted(name, SHORTEST_SECRET));
            return;
        }
        try {
            URI address = URI.create(text.substring(equals + 1).strip());
            if (address.getHost() == null || address.getRawUserInfo() != null || !Set.of("http", "https").contains(address.getScheme())) {
                wrong.add("webhook '%s': the address is http or https, with a host and without a user".formatted(name));
            } else if (!origins.contains(address.getScheme() + "://" + address.getRawAuthority())) {
                wrong.add("webhook '%s': %s://%s is not one of the origins".formatted(name, address.getScheme(), address.getRawAuthority()));
            } else {
                targets.add(new Webhook(name, address, new Seal(secret), seconds, clock));
            }
        } catch (IllegalArgumentException e) {
            wrong.add("webhook '%s' has no address".formatted(name));
        }
    }

    private void mail(OutboxConfiguration configuration) {
        List<String> to = parts(configuration.mailTo());
        String from = configuration.mailFrom().strip();
        if (!from.matches(MAILBOX) || to.isEmpty() || !to.stream().allMatch(each -> each.matches(MAILBOX))) {
            wrong.add("mailFrom and mailTo are addresses of mail: office@example.cn");
            return;
        }
        targets.add(new MailFolder(Path.of(configuration.mailFolder().strip()), from, to));
    }

    List<Target> all() {
        return targets;
    }

    /** What is wrong, for the log; without secrets. */
    List<String> wrong() {
        return wrong;
    }
}
