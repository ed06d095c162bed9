// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.workbook;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through a part of a workbook once. Document types are refused, nothing is fetched. */
final class PartEvents implements AutoCloseable {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int DEEPEST = 30;
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final String part;
    private final XMLStreamReader xml;
    private int depth;
    private boolean started;

    PartEvents(String part, byte[] content) throws UnfitTemplateException {
        this.part = part;
        try {
            this.xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
        } catch (XMLStreamException e) {
            throw new UnfitTemplateException("broken-part", part);
        }
    }

    /** The next beginning or end of an element, or the end of the part, which is false. */
    boolean next() throws UnfitTemplateException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnfitTemplateException("broken-part", part);
                }
                started = event == XMLStreamConstants.START_ELEMENT;
                depth += started ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (depth > DEEPEST) {
                    throw new UnfitTemplateException("broken-part", part);
                }
                if (started || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new UnfitTemplateException("broken-part", part);
        }
    }

    boolean isStart() {
        return started;
    }

    boolean isEnd(String name) {
        return !started && name().equals(name);
    }

    /** Empty for elements of other vocabularies. */
    String name() {
        return MAIN.equals(xml.getNamespaceURI()) || xml.getNamespaceURI() != null && xml.getNamespaceURI().endsWith("/relationships") ? xml.getLocalName() : "";
    }

    Optional<String> find(String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(null, attribute));
    }

    String get(String attribute) {
        return find(attribute).orElse("");
    }

    /** The text up to the end of the element, which is read. */
    String text() throws UnfitTemplateException {
        try {
            String text = xml.getElementText();
            depth--;
            started = false;
            return text;
        } catch (XMLStreamException e) {
            throw new UnfitTemplateException("broken-part", part);
        }
    }

    /** Passes over an element with all that is in it. */
    void skip() throws UnfitTemplateException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            continue;
        }
    }

    /** Passes over an element with all that is in it. @return the first address that stands in it, where one does */
    Optional<String> skipped(List<String> addresses) throws UnfitTemplateException {
        Optional<String> found = address(addresses);
        int outside = depth - 1;
        while (depth > outside && next()) {
            if (found.isEmpty() && started) {
                found = address(addresses);
            }
        }
        return found;
    }

    private Optional<String> address(List<String> attributes) {
        return attributes.stream().flatMap(each -> find(each).stream()).filter(each -> !each.isBlank()).findFirst();
    }

    /** The beginning of an element as it is written, with the attributes that belong to no other vocabulary. */
    String opening() {
        StringBuilder text = new StringBuilder("<").append(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeNamespace(i) == null || xml.getAttributeNamespace(i).isEmpty()) {
                text.append(' ').append(xml.getAttributeLocalName(i)).append("=\"").append(escaped(xml.getAttributeValue(i))).append('"');
            }
        }
        return text.toString();
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.chars().forEach(c -> escaped.append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : String.valueOf((char) c)));
        return escaped.toString();
    }

    @Override
    public void close() throws UnfitTemplateException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new UnfitTemplateException("broken-part", part);
        }
    }
}
