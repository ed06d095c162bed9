// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import nuanfeng.access.Account;

/**
 * {@code bin/nuanfeng account reset}: gives a lost password anew, for whoever may write into the state folder. Runs on a plain class path beside the
 * server, which takes it with the next sign-in.
 */
public final class AccountTool {

    private static final int WRONG_CALL = 2;
    private static final int ARGUMENTS = 3;

    private AccountTool() {
    }

    /** @param arguments {@code reset}, the name somebody signs in with, and the folder */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != ARGUMENTS || !arguments[0].equals("reset") || !Account.isSubject(arguments[1])) {
            say("用法：bin/nuanfeng account reset <用户名>", "usage: bin/nuanfeng account reset <user>");
            System.exit(WRONG_CALL);
        }
        Path home = Path.of(arguments[2]);
        if (!Files.isDirectory(home) || !Files.isWritable(home)) {
            say("不能写入%s。".formatted(home), "%s cannot be written to.".formatted(home));
            System.exit(1);
        }
        Path file = reset(home, arguments[1]);
        say("账号%s的一次性密码存放在%s；登录时须设置新密码，原密码即时失效。".formatted(arguments[1], file),
                "The secret that %s signs in with once stands in %s; the password before is worth nothing any more.".formatted(arguments[1], file));
    }

    static Path reset(Path home, String subject) throws IOException {
        String clear = Secrets.shorter();
        Path file = Secret.write(home, subject, clear);
        Path resets = home.resolve(Secret.RESETS);
        String before = Files.exists(resets) ? Files.readString(resets) : "";
        OwnFile.write(home, Secret.RESETS, before + subject + " " + new Passwords(Passwords.ROUNDS).hash(clear) + "\n");
        return file;
    }

    private static void say(String chinese, String english) {
        System.out.println(String.valueOf(System.getenv("LANG")).startsWith("zh") ? chinese : english);
    }
}
