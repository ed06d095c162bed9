// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileOrUriCompleter;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.json.PolicyJson;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "policy", name = "submit", description = "Take policy bundles into the store and through the gate")
public final class SubmitCommand extends ChangeCommand {

    private static final Phrases PHRASES = Phrases.beside(SubmitCommand.class);

    @Argument(name = "files", description = "Policy bundles (.jar) of the server: paths, or file: URLs", required = true,
            multiValued = true)
    @Completion(FileOrUriCompleter.class)
    List<String> words = new ArrayList<>();

    @Option(name = "--activate", description = "Then let them speak, all at once, after showing the plan")
    boolean activate;

    @Override
    protected void run() throws IOException {
        List<StoredPolicy> stored = new ArrayList<>();
        List<String> files = takeOptions(words);
        if (activate) {
            mustNotNeedTwo();
        }
        Principal by = principal();
        mustSomewhere(by, Role.PREPARE);
        for (String word : files) {
            Path file = file(word);
            try (InputStream bytes = Files.newInputStream(file)) {
                stored.add(administration.submit(bytes, "shell", caller(), place -> must(by, place, Role.PREPARE)));
            }
        }
        stored.forEach(policy -> print(PolicyText.lines(policy, language()), out -> PolicyJson.write(out, policy, Optional.empty(), bodyLanguage())));
        stored.stream().filter(policy -> policy.state() == PolicyState.REJECTED).findFirst().ifPresent(policy -> {
            throw new LifecycleException(LifecycleException.Kind.REFUSED_BY_GATE,
                    PHRASES.say("refused", policy.digest()), Optional.of(policy));
        });
        List<Change> changes = stored.stream().filter(policy -> policy.state() != PolicyState.ACTIVE).map(TypedChanges::activating).toList();
        if (activate && !changes.isEmpty()) {
            change(changes);
        }
    }

    private Path file(String word) {
        if (word.matches("(?i)file:.*")) {
            return Path.of(URI.create(word));
        } else if (word.matches("(?i)[a-z][a-z0-9+.-]+:.*")) {
            throw new WrongWordsException("only-files", word);
        }
        return session.currentDir().resolve(word);
    }
}
