// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Components that are more than one rule, or less. */
final class ComponentCases {

    private static final String FILE = "OSGI-INF/nuanfeng.cn.testland.testcity.Route.xml";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String KEY = "work-injury.route";

    private ComponentCases() {
    }

    static Stream<Malformed> all() {
        return Stream.of(
                xml("a reference", "forbidden-component-part", 7, "  <implementation",
                        "  <reference name=\"library\" interface=\"nuanfeng.library.PolicyLibrary\"/>\n  <implementation"),
                xml("an activation method", "forbidden-component-part", 2, "name=\"nuanfeng.cn", "activate=\"start\" name=\"nuanfeng.cn"),
                xml("a factory", "forbidden-component-part", 2, "name=\"nuanfeng.cn", "factory=\"x\" name=\"nuanfeng.cn"),
                xml("configuration", "forbidden-component-part", 2, "name=\"nuanfeng.cn",
                        "configuration-policy=\"require\" name=\"nuanfeng.cn"),
                xml("disabled", "forbidden-component-part", 2, "name=\"nuanfeng.cn", "enabled=\"false\" name=\"nuanfeng.cn"),
                xml("another property", "forbidden-component-part", 3, "  <property", "  <property name=\"service.ranking\" type=\"Integer\" "
                        + "value=\"9\"/>\n  <property"),
                xml("properties from a file", "forbidden-component-part", 3, "  <property", "  <properties entry=\"x\"/>\n  <property"),
                xml("another service", "forbidden-service", 5, "nuanfeng.policy.spi.Rule", "java.lang.Runnable"),
                xml("two services", "not-a-rule", 1, "  </service>", "    <provide interface=\"nuanfeng.policy.spi.Rule\"/>\n  </service>"),
                xml("one instance per bundle", "forbidden-component-part", 4, "<service>", "<service scope=\"bundle\">"),
                xml("no question", "not-a-rule", 1, "  <property name=\"nuanfeng.rule.for\" type=\"String\" value=\"work-injury.route\"/>\n", ""),
                xml("a question that is no key", "wrong-rule-key", 3, "work-injury.route", "Route"),
                xml("a list of questions", "wrong-rule-key", 3, "type=\"String\" value=\"work-injury.route\"/>",
                        "type=\"String\">work-injury.route&#10;a.b</property>"),
                xml("another namespace", "broken-component", 2, "http://www.osgi.org/xmlns/scr/v1.3.0", "http://example.org/"),
                xml("an external entity", "broken-component", 1, "?>\n<scr", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<scr"),
                xml("broken XML", "broken-component", 8, "  </service>", "  <service>"),
                xml("no class", "not-a-rule", 1, "  <implementation class=\"nuanfeng.cn.testland.testcity.Route\"/>\n", ""),
                at("a class that is not there", Malformed.city().component("Route", KEY), "missing-class", FILE, 1),
                at("a class of the platform", Malformed.city().component("Route", KEY).replace(FILE,
                        "class=\"nuanfeng.cn.testland.testcity.Route\"", "class=\"nuanfeng.engine.internal.Evil\""), "missing-class", FILE, 1),
                at("a class that is no rule", Malformed.city().type("Route", "public final class Route { }").component("Route", KEY),
                        "not-a-rule", FILE, 1),
                at("a class that is not public", Malformed.city().type("Route", rule("final class Route", "")).component("Route", KEY),
                        "not-a-rule", FILE, 1),
                at("a class that cannot be made", Malformed.city().type("Route", rule("public final class Route", "Route(int x) { }"))
                        .component("Route", KEY), "not-a-rule", FILE, 1),
                at("a method that the container calls", Malformed.city().type("Route", rule("public final class Route",
                        "void activate() { }")).component("Route", KEY), "lifecycle-method", Malformed.PACKAGE + "Route.class", 0),
                at("a rule that remembers", Malformed.city().type("Route", rule("public final class Route", "int calls;"))
                        .component("Route", KEY), "mutable-rule", Malformed.PACKAGE + "Route.class", 0),
                at("two rules for one question", good().type("Other", rule("public final class Other", "")).component("Other", KEY),
                        "duplicate-rule", "OSGI-INF/nuanfeng.cn.testland.testcity.Other.xml", 1),
                at("a component that the manifest does not name", good().withoutHeader("Service-Component"), "unlisted-component", FILE, 0),
                at("a component that is not there", Malformed.city().header("Service-Component", "OSGI-INF/x.xml"), "missing-component",
                        MANIFEST, 9),
                at("components by a pattern", good().header("Service-Component", "OSGI-INF/*.xml"), "missing-component", MANIFEST, 9),
                at("a component outside OSGI-INF", good().header("Service-Component", "POLICY-INF/place.yaml"), "missing-component",
                        MANIFEST, 9));
    }

    private static BundleMaker good() {
        return Malformed.city().type("Route", rule("public final class Route", "")).component("Route", KEY);
    }

    private static String rule(String head, String members) {
        return head + " implements Rule { public RuleDescription describe() { return null; } "
                + "public Outcome apply(Worksheet sheet) { return null; } " + members + " }";
    }

    private static Malformed xml(String name, String code, int line, String old, String text) {
        UnaryOperator<BundleMaker> change = bundle -> bundle.replace(FILE, old, text);
        return at(name, change.apply(good()), code, FILE, line);
    }

    private static Malformed at(String name, BundleMaker bundle, String code, String file, int line) {
        return Malformed.of(name, bundle, "bytecode", code, file, line);
    }
}
