// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/**
 * The last command of bin/nuanfeng shell. The container hangs up right after the last command, and what is under way to the caller then is lost; so
 * the name of a file is printed behind all else, and whoever has read that far takes the file away.
 */
@Service
@Command(scope = "nuanfeng", name = "drained", description = "Wait until the caller has read everything")
public final class DrainedCommand implements Action {

    private static final Duration ROUND = Duration.ofMillis(20);
    private static final int MOST_ROUNDS = 3000;

    @Argument(required = true, description = "The file that the caller takes away")
    String file;

    @Reference
    Session session;

    @Override
    public Object execute() throws InterruptedException, IOException {
        Path waiting = Path.of(file);
        session.getConsole().println(waiting.getFileName());
        session.getConsole().flush();
        for (int round = 0; round < MOST_ROUNDS && Files.exists(waiting); round++) {
            Thread.sleep(ROUND.toMillis());
        }
        return null;
    }
}
