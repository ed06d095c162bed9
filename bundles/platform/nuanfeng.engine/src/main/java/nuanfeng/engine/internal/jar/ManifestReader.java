// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.engine.internal.calculation.Lines;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Utf8;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/**
 * Reads a manifest line by line, more strictly than the JDK: readers differ in what they make of repeated headers and odd line
 * ends, and a header that only some of them see would pass unjudged.
 */
public final class ManifestReader {

    private static final Phrases PHRASES = Phrases.beside(ManifestReader.class);

    private static final int LARGEST = 1 << 16;
    private static final Pattern HEADER = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,69}): ?(.*)");

    private final Findings findings;
    private final List<Header> main = new ArrayList<>();
    private final List<Header> sections = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private ManifestReader(Findings findings) {
        this.findings = findings;
    }

    public static Manifest read(byte[] bytes, Findings findings) {
        ManifestReader reader = new ManifestReader(findings);
        if (bytes.length > LARGEST) {
            findings.refuse(Archive.MANIFEST, Complaint.of(PHRASES, "file-too-large/3", LARGEST));
        } else {
            // Lines are cut by bytes, so that a character may continue on the next one: decoded is what was joined again.
            reader.read(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return new Manifest(reader.decoded(reader.main), reader.decoded(reader.sections));
    }

    private void read(String text) {
        List<Header> part = main;
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            String line = lines[at].endsWith("\r") ? lines[at].substring(0, lines[at].length() - 1) : lines[at];
            if (line.isEmpty()) {
                part = sections;
            } else if (line.startsWith(" ") && !part.isEmpty() && !lines[at - 1].isBlank()) {
                Header open = part.remove(part.size() - 1);
                part.add(new Header(open.name(), open.value() + line.substring(1), open.line()));
            } else {
                header(line, at + 1, part);
            }
        }
    }

    private void header(String line, int number, List<Header> part) {
        Matcher matcher = HEADER.matcher(line);
        if (!matcher.matches() || line.indexOf('\r') >= 0) {
            findings.refuse(new Origin(Archive.MANIFEST, number), "", Complaint.of(PHRASES, "broken-manifest"));
            return;
        }
        Header header = new Header(matcher.group(1), matcher.group(2), number);
        if (part == main && !names.add(header.name().toLowerCase(Locale.ROOT))) {
            findings.refuse(new Origin(Archive.MANIFEST, number), header.name(), Complaint.of(PHRASES, "duplicate-header", header.name()));
        }
        part.add(header);
    }

    private List<Header> decoded(List<Header> headers) {
        return headers.stream().map(header -> {
            byte[] bytes = header.value().getBytes(StandardCharsets.ISO_8859_1);
            Findings faults = new Findings("", "");
            Optional<String> text = Utf8.decode(Archive.MANIFEST, bytes, faults);
            faults.toCheck().findings().forEach(fault -> findings.refuse(header.origin(), header.name(), 
                    new Complaint(fault.code(), fault.detail(), fault.mend())));
            return new Header(header.name(), text.orElse(""), header.line());
        }).toList();
    }

    /** @param line from 1 */
    public record Header(String name, String value, int line) {

        Origin origin() {
            return new Origin(Archive.MANIFEST, line);
        }
    }
}
