// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The Declarative Services components of a bundle that are rules. */
final class Components {

    private static final String HEADER = "Service-Component";
    private static final String RULE_FOR = "nuanfeng.rule.for";

    private Components() {
    }

    /** Question → class that answers it, by the bundle's own descriptions. */
    static Map<String, String> rules(Path jar) throws IOException {
        Map<String, String> rules = new LinkedHashMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            String header = file.getManifest() == null ? null : file.getManifest().getMainAttributes().getValue(HEADER);
            for (String name : header == null ? new String[0] : header.split("\\s*,\\s*")) {
                JarEntry entry = file.getJarEntry(name);
                if (entry == null) {
                    throw new IOException("%s names %s, which is not in the bundle".formatted(HEADER, name));
                }
                try (InputStream in = file.getInputStream(entry)) {
                    add(rules, parse(in));
                }
            }
        }
        return rules;
    }

    private static void add(Map<String, String> rules, Document description) {
        Stream<Element> properties = elements(description.getElementsByTagNameNS("*", "property"));
        properties.filter(property -> property.getAttribute("name").equals(RULE_FOR)).forEach(property -> {
            String question = property.hasAttribute("value") ? property.getAttribute("value") : property.getTextContent().strip();
            elements(description.getElementsByTagNameNS("*", "implementation"))
                    .forEach(implementation -> rules.put(question, implementation.getAttribute("class")));
        });
    }

    private static Stream<Element> elements(NodeList nodes) {
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).<Node>map(nodes::item).map(Element.class::cast);
    }

    private static Document parse(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("A component description cannot be read: " + e.getMessage(), e);
        }
    }
}
