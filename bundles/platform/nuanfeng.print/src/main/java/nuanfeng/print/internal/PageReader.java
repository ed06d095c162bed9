// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print.internal;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads pages that our own code wrote. */
final class PageReader {

    private PageReader() {
    }

    /** @param markup its document type, which says nothing, is passed over */
    static Document read(String markup) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup.substring(markup.indexOf("<html")))));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("A page is not well-formed", e);
        }
    }
}
