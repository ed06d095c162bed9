// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.workbook;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.form.FormTemplate;

/** Reads how cells look: the whole part but what belongs to other vocabularies, and each look of a cell by itself. */
final class LookReader {

    private static final String PART = "xl/styles.xml";
    private static final int LARGEST = 1 << 20;

    private final StringBuilder styles = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final List<String> looks = new ArrayList<>();

    static LookReader read(TemplateParts parts) throws UnfitTemplateException {
        byte[] content = parts.part(PART);
        if (content.length == 0 || content.length > LARGEST) {
            throw new UnfitTemplateException("broken-part", PART);
        }
        LookReader reader = new LookReader();
        try (PartEvents events = new PartEvents(PART, content)) {
            while (events.next()) {
                if (events.isStart() && events.name().equals("styleSheet")) {
                    reader.styles.append("<styleSheet xmlns=\"").append(PartEvents.MAIN).append("\">");
                } else if (events.isStart() && events.name().equals("cellXfs")) {
                    reader.looks(events);
                    reader.styles.append(FormTemplate.LOOKS);
                } else if (events.isStart() && (events.name().isEmpty() || events.name().equals("extLst"))) {
                    events.skip();
                } else if (events.isStart()) {
                    reader.styles.append(events.opening()).append('>');
                } else {
                    reader.styles.append("</").append(events.name()).append('>');
                }
            }
        }
        return reader;
    }

    private void looks(PartEvents events) throws UnfitTemplateException {
        StringBuilder look = new StringBuilder();
        while (events.next() && !events.isEnd("cellXfs")) {
            if (events.isStart() && (events.name().isEmpty() || events.name().equals("extLst"))) {
                events.skip();
            } else if (events.isStart()) {
                look.append(events.opening()).append('>');
            } else {
                look.append("</").append(events.name()).append('>');
                if (events.name().equals("xf")) {
                    looks.add(look.toString());
                    look.setLength(0);
                }
            }
        }
    }

    String styles() {
        return styles.toString();
    }

    List<String> looks() {
        return looks;
    }
}
