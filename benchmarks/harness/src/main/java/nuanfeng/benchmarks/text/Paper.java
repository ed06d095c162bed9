// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves a report where the script finds it, as Markdown and as JSON, and prints the former. */
public final class Paper {

    private Paper() {
    }

    public static void write(Path folder, String name, String markdown, String json) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), markdown);
        Files.writeString(folder.resolve(name + ".json"), json);
        System.out.println(markdown);
    }
}
