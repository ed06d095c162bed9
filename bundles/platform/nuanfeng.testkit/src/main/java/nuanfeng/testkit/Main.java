// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import nuanfeng.testkit.internal.CallException;
import nuanfeng.testkit.internal.Spoken;
import nuanfeng.testkit.internal.UsageException;

/**
 * The tool for those who make policies: it needs a JDK and nothing else. Prints UTF-8 whatever the locale says; findings go to
 * the error stream. Ends with 0 when all is well, 1 when something was found, 2 when it was called wrongly.
 */
public final class Main {

    private static final int WRONG_CALL = 2;

    private Main() {
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        String name = System.getProperty("nuanfeng.tool", "nuanfeng");
        int lang = arguments.indexOf(Tool.LANG) + 1;
        boolean english = lang > 0 && lang < arguments.size() ? Spoken.english(arguments.get(lang)) : Spoken.english();
        try {
            return new Tool(name, out, err, english).run(arguments) ? 0 : 1;
        } catch (UsageException e) {
            err.println(e.usage().in(english));
            return WRONG_CALL;
        } catch (CallException e) {
            err.println(name + ": " + e.text().in(english));
            return WRONG_CALL;
        } catch (IllegalArgumentException e) {
            err.println(name + ": " + e.getMessage());
            return WRONG_CALL;
        } catch (UncheckedIOException | IOException e) {
            err.println(name + ": " + e);
            return 1;
        }
    }
}
