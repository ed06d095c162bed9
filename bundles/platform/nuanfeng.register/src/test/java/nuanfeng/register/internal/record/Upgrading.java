// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import nuanfeng.register.internal.database.Source;

/** A process that opens a database and says so. */
final class Upgrading {

    private Upgrading() {
    }

    /** @param arguments url, user, file of keys, then where the steps of the schema are */
    public static void main(String[] arguments) throws Exception {
        System.out.println("begun");
        List<String> steps = Arrays.asList(arguments).subList(3, arguments.length);
        World world = new World(new Source(arguments[0], arguments[1], () -> "", 6, 30), Path.of(arguments[2]), steps);
        System.out.println("opened");
        world.close();
    }
}
