// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An OFD as a reader of the standard finds its way through it: from OFD.xml by what each part names, never by guessing. */
record OfdParts(Map<String, byte[]> parts) {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";

    static OfdParts of(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), zip.readAllBytes());
            }
        }
        return new OfdParts(parts);
    }

    Document part(String name) throws IOException {
        if (!parts.containsKey(name)) {
            throw new IOException("There is no part " + name + " among " + parts.keySet());
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(name)));
        } catch (Exception e) {
            throw new IOException(name + " " + new String(parts.get(name), StandardCharsets.UTF_8), e);
        }
    }

    static List<Element> elements(Document part, String name) {
        NodeList all = part.getElementsByTagNameNS(NAMESPACE, name);
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
    }

    static String text(Document part, String name) {
        return elements(part, name).get(0).getTextContent();
    }

    private String root() throws IOException {
        return text(part("OFD.xml"), "DocRoot");
    }

    private String folder() throws IOException {
        return root().substring(0, root().lastIndexOf('/') + 1);
    }

    Document document() throws IOException {
        return part(root());
    }

    List<Document> pages() throws IOException {
        List<Document> pages = new ArrayList<>();
        for (Element each : elements(document(), "Page")) {
            pages.add(part(folder() + each.getAttribute("BaseLoc")));
        }
        return pages;
    }

    byte[] font() throws IOException {
        Document resources = part(folder() + text(document(), "PublicRes"));
        String name = folder() + resources.getDocumentElement().getAttribute("BaseLoc") + "/" + text(resources, "FontFile");
        return parts.get(name);
    }

    static double[] numbers(String text) {
        return java.util.Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
