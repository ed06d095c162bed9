// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code bin/nuanfeng key}: makes or revokes the administrator's key, for whoever may write into the folder it stands in. Runs on a
 * plain class path beside the server, which sees the change with the next request.
 */
public final class KeyTool {

    private static final int WRONG_CALL = 2;

    private KeyTool() {
    }

    /** @param arguments {@code new} or {@code revoke}, and the folder */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !arguments[0].matches("new|revoke")) {
            say("用法：bin/nuanfeng key new | revoke", "usage: bin/nuanfeng key new | revoke");
            System.exit(WRONG_CALL);
        }
        Path home = Path.of(arguments[1]);
        if (Files.exists(home) && !Files.isWritable(home)) {
            say("不能写入%s。".formatted(home), "%s cannot be written to.".formatted(home));
            System.exit(1);
        }
        if (arguments[0].equals("new")) {
            Path key = AdminKey.make(home);
            say("已生成新的管理密钥，存放在%s；原密钥即时失效。".formatted(key),
                    "The new administrator key stands in %s; the one before is worth nothing any more.".formatted(key));
        } else {
            AdminKey.revoke(home);
            say("管理密钥已停用；用bin/nuanfeng key new可以生成新的密钥。",
                    "The administrator key is revoked; bin/nuanfeng key new makes another one.");
        }
    }

    private static void say(String chinese, String english) {
        System.out.println(String.valueOf(System.getenv("LANG")).startsWith("zh") ? chinese : english);
    }
}
