// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

import nuanfeng.engine.internal.reader.RuleCompiler;

/** A framework with Declarative Services and nothing else; the vocabulary comes from the class path of the test. */
final class Container implements AutoCloseable {

    private static final List<String> SERVICES = List.of("org.osgi.util.function-", "org.osgi.util.promise-",
            "org.osgi.service.component-", "org.apache.felix.scr-");
    private static final String VOCABULARY = Stream.of("policy.spi", "policy", "calculation", "quantity", "lifecycle", "library")
            .map(each -> "nuanfeng." + each + ";version=1.0.0").reduce((a, b) -> a + "," + b).orElseThrow();

    private final Framework framework;
    private final Path folder;
    private int made;

    Container(Path folder) throws BundleException {
        this.folder = folder;
        this.framework = new FrameworkFactory().newFramework(Map.of(
                Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString(),
                Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE,
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, VOCABULARY));
        framework.start();
        for (String name : SERVICES) {
            install(jar(name)).start();
        }
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    Bundle install(Path jar) throws BundleException {
        return context().installBundle(jar.toUri().toString());
    }

    List<String> locations() {
        List<String> locations = new ArrayList<>();
        for (Bundle each : context().getBundles()) {
            locations.add(each.getLocation());
        }
        return locations;
    }

    private static Path jar(String name) {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).map(Path::of)
                .filter(each -> each.getFileName().toString().startsWith(name) && each.toString().endsWith(".jar"))
                .filter(each -> !each.getFileName().toString().contains("annotations")).findFirst().orElseThrow();
    }

    /**
     * A policy bundle whose one rule answers {@code t.route}.
     *
     * @param apply body of the rule's {@code apply}
     * @param members further members of the rule's class
     */
    Path policy(String place, String version, String apply, String members) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, "nuanfeng." + place);
        headers.putValue(Constants.BUNDLE_VERSION, version);
        headers.putValue(PolicyHeader.NAME, place);
        headers.putValue(Constants.IMPORT_PACKAGE, "nuanfeng.policy,nuanfeng.policy.spi,nuanfeng.calculation");
        headers.putValue("Service-Component", "OSGI-INF/rule.xml");
        Map<String, byte[]> classes = RuleCompiler.compile("nuanfeng." + place, "Route", "public class Route implements Rule { public RuleDescription "
                + "describe() { return new RuleDescription(Text.of(\"r\"), Outcome.Kind.DECISION, List.of(), Optional.empty()); } "
                + "public Outcome apply(Worksheet sheet) { " + apply + " } " + members + " }");
        Path jar = folder.resolve("policy-%s.jar".formatted(++made));
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> each : classes.entrySet()) {
                entries.putNextEntry(new ZipEntry(each.getKey()));
                entries.write(each.getValue());
            }
            entries.putNextEntry(new ZipEntry("OSGI-INF/rule.xml"));
            entries.write(("""
                    <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="nuanfeng.%1$s.Route">
                      <implementation class="nuanfeng.%1$s.Route"/>
                      <service><provide interface="nuanfeng.policy.spi.Rule"/></service>
                      <property name="nuanfeng.rule.for" type="String" value="t.route"/>
                    </scr:component>""".formatted(place)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return jar;
    }

    /** A bundle that has a name and nothing else. */
    Path named(String name) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return jar;
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
