// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** Which names the entries of a policy bundle may have. */
final class EntryNames {

    private static final Phrases PHRASES = Phrases.beside(EntryNames.class);

    private static final int LONGEST = 200;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[A-Z0-9_-]{1,64}\\.(?:SF|RSA|DSA|EC)");
    private static final Pattern ABOUT = Pattern.compile("META-INF/(?:(?:LICENSE|NOTICE)(?:\\.md|\\.txt)?|maven/.+/pom\\.(?:xml|properties))");
    private static final Pattern COMPONENT = Pattern.compile("OSGI-INF/[^/]+\\.xml");
    private static final Pattern WORKBOOK = Pattern.compile("POLICY-INF/[a-z0-9/-]+\\.xlsx");
    private static final Set<String> ARCHIVES = Set.of("jar", "zip", "war", "ear", "kar", "rar", "esa", "par", "gz", "tgz", "xz",
            "bz2", "7z", "jmod");

    private EntryNames() {
    }

    /** What is wrong with a path, whatever the entry is. */
    static Optional<Text> wrong(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.of(PHRASES.say("name-length", LONGEST));
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return Optional.of(PHRASES.say("name-absolute"));
        }
        if (name.chars().anyMatch(c -> c == '\\' || c < ' ' || c == '\u007f' || c == '\uFFFD')) {
            return Optional.of(PHRASES.say("name-characters"));
        }
        for (String step : name.split("/", -1)) {
            if (step.equals("..") || step.equals(".") || step.isEmpty() && !name.endsWith("/") || name.contains("//")) {
                return Optional.of(PHRASES.say("name-leads-out"));
            }
        }
        return Optional.empty();
    }

    static boolean isArchive(String name) {
        return ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Workbooks are archives; what they hold is looked at with the content that they belong to. */
    static boolean isWorkbook(String name) {
        return WORKBOOK.matcher(name).matches();
    }

    /** Whether a policy bundle has files of this name at all; what stands in {@code POLICY-INF} is judged with its content. */
    static boolean isExpected(String name) {
        return name.equals(Archive.MANIFEST) || name.startsWith("POLICY-INF/") || COMPONENT.matcher(name).matches()
                || name.endsWith(".class") && !name.startsWith("META-INF/") || isSignature(name) || ABOUT.matcher(name).matches();
    }

    /** Whether the entry belongs to a signature and therefore cannot be signed itself. */
    static boolean isSignature(String name) {
        return SIGNATURE.matcher(name).matches();
    }
}
