// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of files that a policy is made of. Each has its schema: {@code schema/place.schema.json}. */
public enum FileKind {
    PLACE("place.yaml"),
    DOCUMENTS("documents.yaml"),
    DOCUMENT_TEXT("documents/<document-id>.yaml"),
    PARAMETERS("parameters/<subject>.yaml"),
    AGENCIES("agencies.yaml"),
    MEASURES("measures.yaml"),
    FORM("reports/<form-id>/form.yaml"),
    /** Before the years, of which it is none. */
    RECURRING("calendar/recurring.yaml"),
    CALENDAR("calendar/<year>.yaml"),
    DUTIES("duties/<subject>.yaml"),
    CLOCKS("clocks/<subject>.yaml"),
    EXAMPLES("examples/<subject>.yaml");

    private final String shown;
    private final Pattern path;

    /** @param shown with at most one name in angle brackets, which is lower-case words joined by hyphens; a year may be digits */
    FileKind(String shown) {
        this.shown = shown;
        this.path = Pattern.compile(shown.replace(".", "\\.").replace("<year>", "([a-z0-9]+(?:-[a-z0-9]+)*)")
                .replaceAll("<[a-z-]+>", "([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"));
    }

    /** @param path below the root of the policy: {@code parameters/work-injury.yaml} */
    public static Optional<FileKind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.matcher(path).matches()).findFirst();
    }

    /** {@code work-injury} of {@code parameters/work-injury.yaml}; empty for kinds with one file. */
    public String subject(String file) {
        Matcher matcher = path.matcher(file);
        return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "";
    }

    public String schema() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people: {@code parameters/<subject>.yaml}. */
    public String shown() {
        return shown;
    }
}
