// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.stream.Stream;

/** What a policy wants from others, or offers, beyond rules. */
final class ImportCases {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String IMPORT = "Import-Package";
    private static final String REQUIRE = "Require-Capability";
    private static final String PROVIDE = "Provide-Capability";
    private static final String EXTENDER = "osgi.extender;filter:=\"(osgi.extender=nuanfeng.policy)\"";
    /** The extender requirement takes lines 7 and 8. */
    private static final int ADDED = 9;

    private ImportCases() {
    }

    static Stream<Malformed> all() {
        return Stream.of(
                added("the framework", IMPORT, "org.osgi.framework", "forbidden-import"),
                added("the platform's library", IMPORT, "nuanfeng.library;version=\"[1.0,2)\"", "forbidden-import"),
                added("the lifecycle", IMPORT, "nuanfeng.policy,nuanfeng.lifecycle", "forbidden-import"),
                added("another place", IMPORT, "nuanfeng.cn.testland.othercity", "forbidden-import"),
                added("servlets", IMPORT, "jakarta.servlet.http;version=\"6\"", "forbidden-import"),
                added("input and output", IMPORT, "java.io", "forbidden-import"),
                added("threads", IMPORT, "java.util.concurrent", "forbidden-import"),
                added("the JDK's own", IMPORT, "sun.misc", "forbidden-import"),
                added("a package that may be missing", IMPORT, "nuanfeng.policy;resolution:=optional", "odd-import"),
                added("a package of a certain bundle", IMPORT, "nuanfeng.policy;bundle-symbolic-name=evil", "odd-import"),
                required("another extender", EXTENDER + ",osgi.extender;filter:=\"(osgi.extender=osgi.blueprint)\"",
                        "forbidden-requirement"),
                required("a service", EXTENDER + ",osgi.service;filter:=\"(objectClass=java.lang.Runnable)\"", "forbidden-requirement"),
                required("an optional extender", EXTENDER + ",osgi.extender;filter:=\"(osgi.extender=osgi.component)\";resolution:=optional",
                        "forbidden-requirement"),
                required("a newer Java", EXTENDER + ",osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=21))\"", "wrong-java"),
                required("another environment", EXTENDER + ",osgi.ee;filter:=\"(&(osgi.ee=OSGi/Minimum)(version=1.2))\"", "wrong-java"),
                required("no policy extender", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"", "extender-not-required"),
                Malformed.of("no requirement at all", Malformed.city().withoutHeader(REQUIRE), "imports", "extender-not-required",
                        MANIFEST, 1),
                added("another service", PROVIDE, "osgi.service;objectClass:List<String>=\"javax.servlet.Servlet\"", "forbidden-capability"),
                added("two services", PROVIDE, "osgi.service;objectClass:List<String>=\"nuanfeng.policy.spi.Rule,x.Y\"",
                        "forbidden-capability"),
                added("an extender", PROVIDE, "osgi.extender;osgi.extender=\"nuanfeng.policy\"", "forbidden-capability"));
    }

    private static Malformed added(String name, String header, String value, String code) {
        return Malformed.of(name, Malformed.city().header(header, value), "imports", code, MANIFEST, ADDED);
    }

    private static Malformed required(String name, String value, String code) {
        return Malformed.of(name, Malformed.city().header(REQUIRE, value), "imports", code, MANIFEST, 7);
    }
}
