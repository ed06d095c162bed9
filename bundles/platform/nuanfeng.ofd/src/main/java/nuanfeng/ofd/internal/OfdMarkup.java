// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One part of an OFD as markup: elements of the standard, in the order in which they are said. */
final class OfdMarkup {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final String PREFIX = "ofd";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /** @param attributes names and values in turn */
    OfdMarkup(String root, String... attributes) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeStartElement(PREFIX, root, NAMESPACE);
            writer.writeNamespace(PREFIX, NAMESPACE);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    OfdMarkup begin(String element, String... attributes) {
        try {
            writer.writeStartElement(PREFIX, element, NAMESPACE);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    OfdMarkup end() {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element that holds a text. */
    OfdMarkup text(String element, String text, String... attributes) {
        begin(element, attributes);
        try {
            writer.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return end();
    }

    OfdMarkup empty(String element, String... attributes) {
        try {
            writer.writeEmptyElement(PREFIX, element, NAMESPACE);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    /** The whole part. */
    byte[] bytes() {
        try {
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
