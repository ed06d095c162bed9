// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/**
 * Every command about policies with an example that can be typed. The texts stand beside this class, and in docs/shell.md; a command without one
 * is shown with its own description.
 */
@Service
@Command(scope = "policy", name = "help", description = "Show every policy command with an example")
public final class HelpCommand implements Action {

    private static final String SCOPE = "policy";

    @Option(name = "--lang", description = "zh or en")
    @Completion(value = StringsCompleter.class, values = {"zh", "en"})
    String lang = "zh";

    @Reference
    Session session;

    @Override
    public Object execute() throws IOException {
        String name = "help.%s.txt".formatted(lang.startsWith("en") ? "en" : "zh");
        try (InputStream in = HelpCommand.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().forEach(session.getConsole()::println);
            session.getRegistry().getCommands().stream().filter(each -> each.getScope().equals(SCOPE))
                    .filter(each -> !text.contains("  %s:%s".formatted(SCOPE, each.getName()))).forEach(each -> {
                        session.getConsole().println("  %s:%s".formatted(SCOPE, each.getName()));
                        session.getConsole().println("      " + each.getDescription());
                    });
        }
        return null;
    }
}
