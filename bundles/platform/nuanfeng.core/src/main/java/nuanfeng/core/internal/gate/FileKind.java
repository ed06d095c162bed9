// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.gate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of files that a policy is made of. Each has its schema: {@code schema/place.schema.json}. */
enum FileKind {
    PLACE("place\\.yaml"),
    DOCUMENTS("documents\\.yaml"),
    PARAMETERS("parameters/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\\.yaml"),
    EXAMPLES("examples/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\\.yaml");

    private final Pattern path;

    FileKind(String path) {
        this.path = Pattern.compile(path);
    }

    /** @param path below the root of the policy: {@code parameters/work-injury.yaml} */
    static Optional<FileKind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.matcher(path).matches()).findFirst();
    }

    /** {@code work-injury} of {@code parameters/work-injury.yaml}; empty for kinds with one file. */
    String subject(String file) {
        Matcher matcher = path.matcher(file);
        return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "";
    }

    String schema() {
        return name().toLowerCase(Locale.ROOT);
    }
}
