// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** Unpacks a workbook within limits and looks at the names of its parts. */
final class TemplateParts {

    private static final Phrases PHRASES = Phrases.beside(TemplateParts.class);

    static final int MOST_BYTES = 2 << 20;
    private static final int MOST_UNPACKED = 8 << 20;
    private static final int MOST_PARTS = 100;

    /** Of what no form has: the beginning of a part's name, and the phrase that says what it is. */
    private static final Map<Pattern, String> REFUSED = new LinkedHashMap<>();
    /** What is left out without harm. */
    private static final Pattern LEFT_OUT = Pattern.compile("docProps/.*|customXml/.*|xl/theme/.*|xl/printerSettings/.*|xl/calcChain\\.xml|xl/metadata\\.xml");
    private static final Pattern READ = Pattern.compile("\\[Content_Types]\\.xml|(?:[^/]+/)*_rels/[^/]*\\.rels|xl/workbook\\.xml|xl/styles\\.xml|xl/sharedStrings\\.xml|xl/worksheets/sheet[0-9]+\\.xml");

    static {
        REFUSED.put(Pattern.compile("(?i).*(vbaProject|vbaData|macrosheets|dialogsheets).*"), "what/macros");
        REFUSED.put(Pattern.compile("(?i).*(embeddings/|oleObject).*"), "what/ole");
        REFUSED.put(Pattern.compile("(?i).*(activeX|ctrlProps|customUI|attachedToolbars).*"), "what/controls");
        REFUSED.put(Pattern.compile("(?i).*(externalLinks/).*"), "what/links");
        REFUSED.put(Pattern.compile("(?i).*(connections\\.xml|queryTables/|pivotTables/|pivotCache|model/|xmlMaps|webextensions|slicers).*"), "what/queries");
        REFUSED.put(Pattern.compile("(?i)xl/(drawings|media|charts|diagrams|comments|threadedComments|persons|tables|chartsheets|richData).*"), "what/drawings");
    }

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** Takes what is found wrong without end of reading. */
    static TemplateParts read(byte[] bytes, List<Complaint> found) throws UnfitTemplateException {
        if (bytes.length > MOST_BYTES) {
            throw new UnfitTemplateException("template-too-large", MOST_BYTES);
        }
        TemplateParts read = new TemplateParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            read.unpack(zip, found);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnfitTemplateException("not-a-template");
        }
        if (!read.parts.containsKey("xl/workbook.xml")) {
            throw new UnfitTemplateException("not-a-template");
        }
        return read;
    }

    private void unpack(ZipInputStream zip, List<Complaint> found) throws IOException, UnfitTemplateException {
        int unpacked = 0;
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] content = zip.readNBytes(MOST_UNPACKED - unpacked + 1);
            unpacked += content.length;
            if (unpacked > MOST_UNPACKED || ++count > MOST_PARTS) {
                throw new UnfitTemplateException("template-bomb", MOST_UNPACKED, MOST_PARTS);
            }
            String name = entry.getName();
            if (!entry.isDirectory() && isWanted(name, found) && parts.putIfAbsent(name, content) != null) {
                throw new UnfitTemplateException("not-a-template");
            }
        }
    }

    private static boolean isWanted(String name, List<Complaint> found) {
        for (Map.Entry<Pattern, String> each : REFUSED.entrySet()) {
            if (each.getKey().matcher(name).matches()) {
                found.add(Complaint.of(PHRASES, "unfit-part", name, PHRASES.say(each.getValue())));
                return false;
            }
        }
        if (!READ.matcher(name).matches() && !LEFT_OUT.matcher(name).matches()) {
            found.add(Complaint.of(PHRASES, "unfit-part", name, PHRASES.say("what/unknown")));
        }
        return READ.matcher(name).matches();
    }

    List<String> names(String ending) {
        return parts.keySet().stream().filter(each -> each.toLowerCase(Locale.ROOT).endsWith(ending)).toList();
    }

    /** @return nothing where there is no such part */
    byte[] part(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }
}
