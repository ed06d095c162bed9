// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;

import nuanfeng.policy.PlaceId;

/** Bundles that come by themselves: by the deploy folder, by a feature. */
class ArrivalsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @TempDir
    private Path folder;
    private Container container;
    private final RecordingAdministration administration = new RecordingAdministration();
    private Arrivals arrivals;

    @BeforeEach
    void start() throws Exception {
        container = new Container(folder);
        arrivals = new Arrivals(administration, CLOCK, configured(true, 1));
    }

    @AfterEach
    void stop() throws Exception {
        arrivals.close();
        container.close();
    }

    private static ArrivalConfiguration configured(boolean automatic, int bootSeconds) {
        return new ArrivalConfiguration() {
            @Override
            public boolean automaticDeploy() {
                return automatic;
            }

            @Override
            public boolean automaticFeatures() {
                return automatic;
            }

            @Override
            public boolean developmentMode() {
                return false;
            }

            @Override
            public int quietMillis() {
                return 150;
            }

            @Override
            public int deployMillis() {
                return 20;
            }

            @Override
            public int settledMillis() {
                return 200;
            }

            @Override
            public int bootSeconds() {
                return bootSeconds;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ArrivalConfiguration.class;
            }
        };
    }

    /** What lies in the deploy folder from now on. */
    private Path put(String name, Path from) throws IOException {
        Path file = Files.createDirectories(deploy()).resolve(name);
        return Files.move(from, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path deploy() {
        return folder.resolve("deploy");
    }

    private Path policy(String place, String version) {
        return container.policy(place, version, "return null;", "");
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertTrue(condition.getAsBoolean());
    }

    @Test
    void whatComesTogetherIsActivatedTogether() throws Exception {
        put("a.jar", policy("cn", "1.0.0"));
        put("b.jar", policy("cn.port", "1.0.0"));
        put("c.jar", policy("cn.port", "1.1.0"));
        new DeployFolder(arrivals, deploy());
        until(() -> administration.activations.size() == 1);
        Thread.sleep(300);
        assertEquals(1, administration.activations.size());
        assertEquals(3, administration.activations.get(0).size());
        assertEquals("deploy:a.jar", administration.policies().get(0).origin());
    }

    @Test
    void theVerdictOfWhatComesTogetherIsToldOnceAfterItWasTriedTogether() throws Exception {
        administration.rejectedAlone.addAll(List.of("cn", "cn.port", "cn.west"));
        administration.rejectedTogether.add("cn.west");
        put("a.jar", policy("cn.port", "1.1.0"));
        put("b.jar", policy("cn.west", "1.1.0"));
        put("c.jar", policy("cn", "1.1.0"));
        new DeployFolder(arrivals, deploy());
        until(() -> !administration.remarks.isEmpty());
        Thread.sleep(300);
        assertEquals(2, administration.active.size());
        assertEquals(1, administration.remarks.size(), administration.remarks.toString());
        assertTrue(administration.remarks.get(0).startsWith("cn.west: deploy:"), administration.remarks.toString());
        assertTrue(administration.remarks.get(0).contains("was rejected"), administration.remarks.toString());
    }

    @Test
    void whatIsRejectedAndNotToBeActivatedIsToldAtOnce() throws Exception {
        arrivals.close();
        arrivals = new Arrivals(administration, CLOCK, configured(false, 1));
        administration.rejectedAlone.add("cn");
        put("a.jar", policy("cn", "1.0.0"));
        new DeployFolder(arrivals, deploy());
        until(() -> administration.remarks.size() == 1);
        assertTrue(administration.remarks.get(0).contains("was rejected"), administration.remarks.toString());
    }

    @Test
    void anOverwrittenFileIsAnotherDigestAndADeletedOneIsOnlyRemarked() throws Exception {
        Path file = put("port.jar", policy("cn.port", "1.0.0"));
        new DeployFolder(arrivals, deploy());
        until(() -> administration.active.size() == 1);
        put("port.jar", policy("cn.port", "1.10.0"));
        until(() -> administration.stored.size() == 2 && administration.activations.size() == 2);
        Files.delete(file);
        until(() -> administration.remarks.size() == 1);
        assertTrue(administration.remarks.get(0).contains("1.10.0 goes on speaking"), administration.remarks.toString());
        assertEquals(1, administration.active.size());
    }

    @Test
    void aFileThatIsBackIsNoLongerRemarkedAsDeleted() throws Exception {
        Path file = put("port.jar", policy("cn.port", "1.0.0"));
        new DeployFolder(arrivals, deploy());
        until(() -> administration.active.size() == 1);
        Path aside = Files.move(file, folder.resolve("aside"));
        until(() -> administration.remarks.size() == 1);
        Files.move(aside, file);
        until(() -> administration.remarks.isEmpty());
    }

    @Test
    void aFileThatWasDeletedWhileNobodyLookedIsRemarkedAtTheNextStart() throws Exception {
        Path gone = put("gone.jar", policy("cn", "1.0.0"));
        put("still.jar", policy("cn.port", "1.0.0"));
        new DeployFolder(arrivals, deploy());
        until(() -> administration.active.size() == 2);
        arrivals.close();
        Files.delete(gone);
        arrivals = new Arrivals(administration, CLOCK, configured(true, 1));
        new DeployFolder(arrivals, deploy());
        until(() -> administration.remarks.size() == 1);
        assertTrue(administration.remarks.get(0).startsWith("cn: gone.jar was deleted"), administration.remarks.toString());
    }

    @Test
    void aPolicyIsTakenWhateverItIsCalledAndEverythingElseIsRemarkedByItsName() throws Exception {
        int bundles = container.context().getBundles().length;
        put("upper.JAR", policy("cn", "1.0.0"));
        put("zipped.zip", policy("cn.port", "1.0.0"));
        put("bare", policy("cn.west", "1.0.0"));
        Path whole = policy("cn.east", "1.0.0");
        Files.write(deploy().resolve("broken.jar"), Arrays.copyOf(Files.readAllBytes(whole), 300));
        Files.createFile(deploy().resolve("empty.jar"));
        Files.writeString(deploy().resolve("features.xml"), "<features/>");
        Files.copy(container.named("some.other"), deploy().resolve("other.jar"));
        Files.createDirectories(deploy().resolve("folder/META-INF"));
        Files.writeString(deploy().resolve(".hidden"), "x");
        Files.writeString(deploy().resolve("README"), "x");
        new DeployFolder(arrivals, deploy());
        until(() -> administration.active.size() == 3 && administration.remarks.size() == 5);
        for (String each : List.of("broken.jar", "empty.jar", "features.xml", "other.jar", "folder")) {
            assertEquals(1, administration.remarks.stream().filter(remark -> remark.startsWith("deploy/" + each + " ")).count(),
                    administration.remarks.toString());
        }
        assertEquals(bundles, container.context().getBundles().length, "the container has none of them");
        Files.write(deploy().resolve("broken.jar"), Files.readAllBytes(whole));
        Files.delete(deploy().resolve("empty.jar"));
        until(() -> administration.active.size() == 4 && administration.remarks.size() == 3);
    }

    @Test
    void aFileThatStillGrowsIsNeitherTakenNorRemarked() throws Exception {
        byte[] whole = Files.readAllBytes(policy("cn", "1.0.0"));
        Path file = Files.createDirectories(deploy()).resolve("growing.jar");
        new DeployFolder(arrivals, deploy());
        for (int length = 100; length < whole.length; length += Math.max(1, whole.length / 8)) {
            Files.write(file, Arrays.copyOf(whole, length));
            Thread.sleep(60);
        }
        assertEquals(List.of(), administration.remarks);
        Files.write(file, whole);
        until(() -> administration.active.size() == 1);
        assertEquals(List.of(), administration.remarks);
    }

    @Test
    void byHandMeansThatNothingIsActivatedAndThatItIsRemarked() throws Exception {
        arrivals.close();
        arrivals = new Arrivals(administration, CLOCK, configured(false, 1));
        put("a.jar", policy("cn", "1.0.0"));
        new DeployFolder(arrivals, deploy());
        until(() -> administration.stored.size() == 1 && administration.remarks.size() == 1);
        Thread.sleep(400);
        assertEquals(0, administration.activations.size());
    }

    @Test
    void aCourierCannotBeStarted() throws Exception {
        Bundle unwatched = container.install(policy("cn.port", "1.0.0"));
        unwatched.start();
        assertEquals(Bundle.ACTIVE, unwatched.getState());
        Bundle policy = container.install(policy("cn", "1.0.0"));
        container.context().registerService(ResolverHookFactory.class, new CourierHook(), null);
        assertThrows(BundleException.class, policy::start);
        assertEquals(Bundle.INSTALLED, policy.getState());
        Bundle other = container.install(container.named("some.other"));
        other.start();
        assertEquals(Bundle.ACTIVE, other.getState());
        OsgiRuleHost host = new OsgiRuleHost(container.context());
        host.start(new PlaceId("cn"), "sha256:1", policy("cn", "1.1.0"), Set.of("t.route"), Duration.ofSeconds(20)).close();
    }

    @Test
    void aBundleOfAFeatureIsACourierAndThePlaceOutlivesIt() throws Exception {
        Path second = policy("cn.port", "1.0.0");
        Bundle early = container.install(policy("cn", "1.0.0"));
        FeatureCourier courier = new FeatureCourier(container.context(), arrivals);
        Bundle late = container.install(second);
        until(() -> administration.active.size() == 2);
        assertEquals(1, administration.activations.size());
        assertEquals(Bundle.INSTALLED, early.getState());
        assertEquals(Bundle.INSTALLED, late.getState());
        late.uninstall();
        until(() -> administration.remarks.size() == 1);
        assertTrue(administration.remarks.get(0).startsWith("cn.port: The bundle from file:"));
        assertTrue(administration.active.containsKey(new PlaceId("cn.port")));
        courier.close();
        early.uninstall();
        Thread.sleep(200);
        assertEquals(1, administration.remarks.size(), "a stop of the platform is no uninstallation");
    }

    @Test
    void whatShipsSpeaksFromOneActivationWhenTheBootIsOver() throws Exception {
        arrivals.close();
        arrivals = new Arrivals(administration, CLOCK, configured(true, 300));
        List<Path> jars = List.of(policy("cn", "1.0.0"), policy("cn.port", "1.0.0"));
        container.install(container.named("org.apache.karaf.features.core"));
        FeatureCourier courier = new FeatureCourier(container.context(), arrivals);
        container.install(jars.get(0));
        until(() -> administration.stored.size() == 1);
        Thread.sleep(400);
        assertEquals(0, administration.activations.size());
        container.install(jars.get(1));
        until(() -> administration.stored.size() == 2);
        container.context().registerService("org.apache.karaf.features.BootFinished", new Anything(), null);
        until(() -> administration.active.size() == 2);
        assertEquals(1, administration.activations.size());
        courier.close();
    }

    @Test
    void aBootThatNeverEndsIsNotWaitedForForEver() throws Exception {
        container.install(container.named("org.apache.karaf.features.core"));
        FeatureCourier courier = new FeatureCourier(container.context(), arrivals);
        container.install(policy("cn", "1.0.0"));
        until(() -> administration.active.size() == 1);
        courier.close();
    }

    /** Stands for a service whose class nobody here has. */
    private static final class Anything implements ServiceFactory<Object> {
        @Override
        public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
            return this;
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object service) {
            // holds nothing
        }
    }

    @Test
    void anUpdatedCourierBringsItsNewBytes() throws Exception {
        Path file = policy("cn.port", "1.0.0");
        Bundle bundle = container.install(file);
        FeatureCourier courier = new FeatureCourier(container.context(), arrivals);
        until(() -> administration.active.size() == 1);
        Files.move(policy("cn.port", "1.1.0"), file, StandardCopyOption.REPLACE_EXISTING);
        bundle.update();
        until(() -> administration.stored.size() == 2);
        courier.close();
    }

    @Test
    void nothingIsFetchedFromANetwork() {
        assertThrows(IOException.class, () -> FeatureCourier.open("http://127.0.0.1/policy.jar"));
        assertThrows(IOException.class, () -> FeatureCourier.open("reference:https://127.0.0.1/policy.jar"));
        assertThrows(IOException.class, () -> FeatureCourier.open("policy.jar"));
    }
}
