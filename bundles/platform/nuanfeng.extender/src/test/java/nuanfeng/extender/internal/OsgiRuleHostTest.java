// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

import nuanfeng.calculation.Outcome;
import nuanfeng.lifecycle.spi.RuleHost.Hosted;
import nuanfeng.lifecycle.spi.RuleHost.RuleHostException;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.Budget;
import nuanfeng.policy.spi.Rule;

class OsgiRuleHostTest {

    private static final PlaceId PORT = new PlaceId("cn.port");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;
    private Container container;
    private OsgiRuleHost host;

    @BeforeEach
    void start() throws Exception {
        container = new Container(folder);
        host = new OsgiRuleHost(container.context());
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        assertEquals(List.of(), ours());
        container.close();
    }

    private List<String> ours() {
        return container.locations().stream().filter(each -> each.startsWith(HostedBundle.LOCATION)).toList();
    }

    private Path saying(String code) {
        return container.policy("cn.port", "1.0.0", "return new Outcome.Decision(\"%s\", Map.of(), List.of());".formatted(code), "");
    }

    private Hosted start(String digest, Path jar) throws RuleHostException {
        return host.start(PORT, digest, jar, Set.of("t.route"), LIMIT);
    }

    private static String ask(Hosted hosted) {
        long before = Budget.begin(1_000_000);
        try {
            return ((Outcome.Decision) hosted.rules().get("t.route").apply(null)).code();
        } finally {
            Budget.end(before);
        }
    }

    @Test
    void versionsOfOnePlaceRunSideBySideAndEachStopsAlone() throws Exception {
        Hosted first = start("sha256:1", saying("FIRST"));
        Hosted second = start("sha256:2", saying("SECOND"));
        assertEquals("FIRST", ask(first));
        assertEquals("SECOND", ask(second));
        assertEquals(List.of("nuanfeng:sha256:1", "nuanfeng:sha256:2"), ours());
        List<String> events = Collections.synchronizedList(new ArrayList<>());
        SynchronousBundleListener listener = event -> events.add(event.getBundle().getLocation() + " " + event.getType());
        container.context().addBundleListener(listener);
        first.close();
        first.close();
        container.context().removeBundleListener(listener);
        assertTrue(events.contains("nuanfeng:sha256:1 " + BundleEvent.UNINSTALLED), events.toString());
        assertTrue(events.stream().allMatch(each -> each.startsWith("nuanfeng:sha256:1 ")), "nobody else noticed: " + events);
        assertEquals("SECOND", ask(second));
        assertEquals(List.of("nuanfeng:sha256:2"), ours());
        Hosted again = start("sha256:1", saying("AGAIN"));
        assertEquals("AGAIN", ask(again));
    }

    @Test
    void aRuleThatLoopsCostsItsOwnCallOnly() throws Exception {
        Hosted looping = start("sha256:1", container.policy("cn.port", "1.0.0",
                "try { while (true) { } } catch (Throwable t) { } return null;", ""));
        assertThrows(Budget.Exceeded.class, () -> ask(looping));
        assertEquals("OTHER", ask(start("sha256:2", saying("OTHER"))));
    }

    @Test
    void whatDoesNotStartLeavesNothingBehind() throws Exception {
        refused(container.policy("cn.port", "1.0.0", "return null;", "public Route() { throw new IllegalStateException(\"no\"); }"), LIMIT);
        refused(container.policy("cn.port", "1.0.0", "return null;", "static { int i = 0; while (i >= 0) { i = 1; } }"), LIMIT);
        refused(container.policy("cn.port", "1.0.0", "return null;", "int[][] grid = new int[2][2];"), LIMIT);
        Path jar = folder.resolve("garbage.jar");
        Files.writeString(jar, "garbage");
        refused(jar, LIMIT);
        refused(container.policy("cn.port", "1.0.0", "return null;",
                "public Route() { try { Thread.sleep(1500); } catch (InterruptedException e) { } }"), Duration.ofMillis(300));
        for (int i = 0; i < 100 && !ours().isEmpty(); i++) {
            Thread.sleep(50);
        }
    }

    private void refused(Path jar, Duration limit) throws InterruptedException {
        RuleHostException refused = assertThrows(RuleHostException.class,
                () -> host.start(PORT, "sha256:1", jar, Set.of("t.route"), limit));
        assertTrue(refused.getMessage().contains("cn.port"), refused.getMessage());
        if (limit == LIMIT) {
            assertEquals(List.of(), ours());
        }
    }

    @Test
    void aRuleThatWasPromisedAndIsNotThereRefusesTheBundle() {
        assertThrows(RuleHostException.class, () -> host.start(PORT, "sha256:1", saying("X"), Set.of("t.route", "t.other"), LIMIT));
        assertEquals(List.of(), ours());
    }

    @Test
    void nothingPinsTheClassLoaderAfterwards() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Hosted hosted = start("sha256:" + i, saying("V" + i));
            assertEquals("V" + i, ask(hosted));
            loaders.add(new WeakReference<>(loader(hosted)));
            hosted.close();
        }
        for (int i = 0; i < 100 && loaders.stream().anyMatch(each -> each.get() != null); i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertEquals(0, loaders.stream().filter(each -> each.get() != null).count());
    }

    private static ClassLoader loader(Hosted hosted) {
        Rule rule = hosted.rules().get("t.route");
        return rule.getClass().getClassLoader();
    }

    @Test
    void leftoversOfAnEarlierRunAreGoneAndOthersStay() throws Exception {
        Bundle courier = container.install(saying("COURIER"));
        container.context().installBundle("nuanfeng:sha256:9", new ByteArrayInputStream(Files.readAllBytes(saying("OLD"))));
        OsgiRuleHost next = new OsgiRuleHost(container.context());
        assertEquals(List.of(), ours());
        assertEquals(Bundle.INSTALLED, courier.getState());
        assertFalse(HostedBundle.isHosted(courier));
        next.close();
    }
}
