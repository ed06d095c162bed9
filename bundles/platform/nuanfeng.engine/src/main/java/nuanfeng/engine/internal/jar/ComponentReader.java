// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Utf8;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** Reads the description of one component and refuses all that a rule does not need. */
final class ComponentReader {

    private static final Phrases PHRASES = Phrases.beside(ComponentReader.class);

    private static final int LARGEST = 1 << 16;
    private static final int LONGEST_KEY = 100;
    private static final String NAMESPACE = "http://www.osgi.org/xmlns/scr/v1.";
    private static final String CONFIGURATION = "configuration-policy";
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "component", Set.of("name", "immediate", CONFIGURATION),
            "implementation", Set.of("class"),
            "service", Set.of(),
            "provide", Set.of("interface"),
            "property", Set.of("name", "type", "value"));

    private final String file;
    private final Findings findings;
    private String type = "";
    private String rule = "";
    private int services;

    private ComponentReader(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static ComponentFile read(String file, byte[] bytes, Findings findings) {
        ComponentReader reader = new ComponentReader(file, findings);
        if (bytes.length > LARGEST) {
            findings.refuse(file, Complaint.of(PHRASES, "file-too-large/2", LARGEST));
        } else {
            Utf8.decode(file, bytes, findings).ifPresent(reader::read);
        }
        return new ComponentFile(file, reader.type, reader.rule);
    }

    private void read(String text) {
        // The JDK's own reader: another one on the class path may be told to load what a document points to.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        int elements = 0;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element(xml, elements++ == 0);
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> refuse(line(xml),
                            Complaint.of(PHRASES, "broken-component"));
                    default -> {
                        // Text and comments say nothing that a rule needs.
                    }
                }
            }
            if (type.isEmpty() || services != 1 || rule.isEmpty()) {
                refuse(1, Complaint.of(PHRASES, "not-a-rule", ComponentFile.RULE, ComponentFile.RULE_FOR));
            }
        } catch (XMLStreamException e) {
            refuse(Optional.ofNullable(e.getLocation()).map(at -> at.getLineNumber()).orElse(1),
                    Complaint.of(PHRASES, "broken-component/2", e.getMessage()));
        }
    }

    private void element(XMLStreamReader xml, boolean isRoot) {
        String name = xml.getLocalName();
        Set<String> attributes = KNOWN.getOrDefault(name, Set.of());
        if (!KNOWN.containsKey(name) || isRoot != name.equals("component")) {
            refuse(line(xml), Complaint.of(PHRASES, "forbidden-component-part", name));
        } else if (isRoot && !String.valueOf(xml.getNamespaceURI()).startsWith(NAMESPACE)) {
            refuse(line(xml), Complaint.of(PHRASES, "broken-component/3"));
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!attributes.contains(xml.getAttributeLocalName(i))) {
                refuse(line(xml), Complaint.of(PHRASES, "forbidden-component-part/2", name, xml.getAttributeLocalName(i)));
            }
        }
        if (!Set.of("", "ignore").contains(attribute(xml, CONFIGURATION))) {
            refuse(line(xml), Complaint.of(PHRASES, "forbidden-component-part/3"));
        }
        switch (name) {
            case "implementation" -> type = attribute(xml, "class");
            case "provide" -> service(xml);
            case "property" -> property(xml);
            default -> {
                // Only holds others.
            }
        }
    }

    private void service(XMLStreamReader xml) {
        services++;
        if (!attribute(xml, "interface").equals(ComponentFile.RULE)) {
            refuse(line(xml), Complaint.of(PHRASES, "forbidden-service", attribute(xml, "interface"), ComponentFile.RULE));
        }
    }

    private void property(XMLStreamReader xml) {
        String name = attribute(xml, "name");
        String value = attribute(xml, "value");
        if (!name.equals(ComponentFile.RULE_FOR)) {
            refuse(line(xml), Complaint.of(PHRASES, "forbidden-component-part/4", name));
        } else if (value.length() > LONGEST_KEY || !value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*\\.[a-z][a-z0-9]*(-[a-z0-9]+)*")
                || !Set.of("", "String").contains(attribute(xml, "type"))) {
            refuse(line(xml), Complaint.of(PHRASES, "wrong-rule-key", value));
        } else {
            rule = value;
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private void refuse(int line, Complaint complaint) {
        findings.refuse(new Origin(file, line), rule, complaint);
    }
}
