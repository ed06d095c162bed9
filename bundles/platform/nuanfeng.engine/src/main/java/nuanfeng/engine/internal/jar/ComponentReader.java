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
import nuanfeng.policy.Text;

/** Reads the description of one component and refuses all that a rule does not need. */
final class ComponentReader {

    private static final int LARGEST = 1 << 16;
    private static final int LONGEST_KEY = 100;
    private static final String NAMESPACE = "http://www.osgi.org/xmlns/scr/v1.";
    private static final String CONFIGURATION = "configuration-policy";
    private static final String REMOVE = "Annotate the class with @Component and @RuleFor only.";
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
            findings.refuse(file, "file-too-large", "The file has more than %s bytes.".formatted(LARGEST), REMOVE);
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
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> refuse(line(xml), "broken-component",
                            "The file has a document type or an entity.", "Remove it.");
                    default -> {
                        // Text and comments say nothing that a rule needs.
                    }
                }
            }
            if (type.isEmpty() || services != 1 || rule.isEmpty()) {
                refuse(1, "not-a-rule", "The component needs a class, exactly one service %s and the property %s."
                        .formatted(ComponentFile.RULE, ComponentFile.RULE_FOR), REMOVE);
            }
        } catch (XMLStreamException e) {
            refuse(Optional.ofNullable(e.getLocation()).map(at -> at.getLineNumber()).orElse(1), "broken-component",
                    "This is not the XML of a component: %s.".formatted(e.getMessage()), "Let the build write it.");
        }
    }

    private void element(XMLStreamReader xml, boolean isRoot) {
        String name = xml.getLocalName();
        Set<String> attributes = KNOWN.getOrDefault(name, Set.of());
        if (!KNOWN.containsKey(name) || isRoot != name.equals("component")) {
            refuse(line(xml), "forbidden-component-part", "A rule's component has no '%s'.".formatted(name), REMOVE);
        } else if (isRoot && !String.valueOf(xml.getNamespaceURI()).startsWith(NAMESPACE)) {
            refuse(line(xml), "broken-component", "The root is not a component of Declarative Services.", "Let the build write it.");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!attributes.contains(xml.getAttributeLocalName(i))) {
                refuse(line(xml), "forbidden-component-part", "A rule's %s has no '%s'.".formatted(name,
                        xml.getAttributeLocalName(i)), REMOVE);
            }
        }
        if (!Set.of("", "ignore").contains(attribute(xml, CONFIGURATION))) {
            refuse(line(xml), "forbidden-component-part", "The component asks to be configured.",
                    "Say configurationPolicy = ConfigurationPolicy.IGNORE: a value in a configuration is a value without a citation.");
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
            refuse(line(xml), "forbidden-service", "The component offers '%s'.".formatted(attribute(xml, "interface")),
                    "A policy offers only %s.".formatted(ComponentFile.RULE));
        }
    }

    private void property(XMLStreamReader xml) {
        String name = attribute(xml, "name");
        String value = attribute(xml, "value");
        if (!name.equals(ComponentFile.RULE_FOR)) {
            refuse(line(xml), "forbidden-component-part", "A rule's component has no property '%s'.".formatted(name), REMOVE);
        } else if (value.length() > LONGEST_KEY || !value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*\\.[a-z][a-z0-9]*(-[a-z0-9]+)*")
                || !Set.of("", "String").contains(attribute(xml, "type"))) {
            refuse(line(xml), "wrong-rule-key", "'%s' is not the key of a rule.".formatted(value),
                    "Name one question, as in work-injury.premium.");
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

    private void refuse(int line, String code, String detail, String mend) {
        findings.refuse(new Origin(file, line), rule, code, detail, mend);
    }
}
