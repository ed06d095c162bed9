// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.jar.ManifestReader.Header;
import nuanfeng.policy.PlaceId;

/**
 * The manifest of a jar.
 *
 * @param main its main headers, in order
 * @param sections headers of all its further sections
 */
public record Manifest(List<Header> main, List<Header> sections) {

    static final String SYMBOLIC_NAME = "Bundle-SymbolicName";
    public static final String VERSION = "Bundle-Version";
    static final String POLICY = "Nuanfeng-Policy";

    private static final String ROOT = "nuanfeng.";

    public Optional<Header> find(String name) {
        return main.stream().filter(header -> header.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The place that the bundle's name speaks for. */
    public Optional<PlaceId> place() {
        return find(SYMBOLIC_NAME).map(Header::value).flatMap(Manifest::place);
    }

    /** The place that a symbolic name or a folder of that name speaks for. */
    public static Optional<PlaceId> place(String name) {
        return name.startsWith(ROOT) && PlaceId.isPath(name.substring(ROOT.length()))
                ? Optional.of(new PlaceId(name.substring(ROOT.length()))) : Optional.empty();
    }

    /** For findings: symbolic name and version, as far as they are there. */
    public Optional<String> bundle() {
        return find(SYMBOLIC_NAME).map(name -> (name.value() + " " + find(VERSION).map(Header::value).orElse("")).trim());
    }
}
