// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kind of the files that a policy is made of. It has its schema: {@code schema/place.schema.json}. */
public final class FileKind {

    private final String shown;
    private final String schema;
    private final About about;
    private final Pattern path;

    /** What a finding is about. */
    public interface About {

        /** @param path of what is wrong, from the root of the file, at least two steps: {@code parameters}, {@code rate} */
        String key(PolicyFile file, List<Object> path);
    }

    /**
     * @param shown the path below the root of a policy, for people: {@code parameters/<subject>.yaml}; with at most one name in angle brackets,
     *        which is lower-case words joined by hyphens; a year may be digits
     * @param schema its name: {@code parameters}
     * @param about what a finding in such a file is about: {@code work-injury.rate}, the id of a document, the name of an example
     */
    public FileKind(String shown, String schema, About about) {
        this.shown = shown;
        this.schema = schema;
        this.about = about;
        this.path = Pattern.compile(shown.replace(".", "\\.").replace("<year>", "([a-z0-9]+(?:-[a-z0-9]+)*)")
                .replaceAll("<[a-z-]+>", "([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"));
    }

    /** @param file its path below the root of the policy: {@code parameters/work-injury.yaml} */
    public boolean fits(String file) {
        return path.matcher(file).matches();
    }

    /** {@code work-injury} of {@code parameters/work-injury.yaml}; empty for kinds with one file. */
    public String subject(String file) {
        Matcher matcher = path.matcher(file);
        return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "";
    }

    public String schema() {
        return schema;
    }

    public String shown() {
        return shown;
    }

    String key(PolicyFile file, List<Object> step) {
        return about.key(file, step);
    }
}
