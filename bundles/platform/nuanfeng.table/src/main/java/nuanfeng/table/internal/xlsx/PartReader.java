// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import nuanfeng.table.TableException;

/**
 * One part of a workbook, element by element. No document types, no entities but the five of XML, nothing outside of the part. Elements are known by
 * their local names: the transitional and the strict form of the standard differ in namespaces alone.
 */
final class PartReader implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final InputStream in;
    private final XMLStreamReader xml;

    private PartReader(String part, InputStream in, XMLStreamReader xml) {
        this.part = part;
        this.in = in;
        this.xml = xml;
    }

    /** The JDK's own, whatever libraries the container holds. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static PartReader open(String part, InputStream in) throws IOException {
        try {
            synchronized (FACTORY) {
                return new PartReader(part, in, FACTORY.createXMLStreamReader(in));
            }
        } catch (XMLStreamException e) {
            in.close();
            throw new TableException("damaged", part);
        }
    }

    /** The next thing; {@link XMLStreamConstants#END_DOCUMENT} at the end. */
    int next() {
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new TableException("doctype", part);
            }
            return event;
        } catch (XMLStreamException e) {
            throw new TableException("damaged", part);
        }
    }

    /** Goes to the next beginning of an element of that name; false at the end. */
    boolean find(String element) {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return xml.getLocalName();
    }

    String letters() {
        return xml.getText();
    }

    /** By its local name. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** One that lies in a namespace: {@code r:id} beside {@code id}. */
    Optional<String> related(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && xml.getAttributeNamespace(i) != null && !xml.getAttributeNamespace(i).isEmpty()) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
