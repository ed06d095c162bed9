// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

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
            public int bootSeconds() {
                return bootSeconds;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ArrivalConfiguration.class;
            }
        };
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
        DeployFolder deploy = new DeployFolder(arrivals);
        List<Path> jars = List.of(policy("cn", "1.0.0"), policy("cn.port", "1.0.0"), policy("cn.port", "1.1.0"));
        jars.forEach(jar -> deploy.install(jar.toFile()));
        until(() -> administration.activations.size() == 1);
        Thread.sleep(300);
        assertEquals(1, administration.activations.size());
        assertEquals(3, administration.activations.get(0).size());
        assertTrue(administration.policies().get(0).origin().startsWith("deploy:policy-"));
    }

    @Test
    void theVerdictOfWhatComesTogetherIsToldOnceAfterItWasTriedTogether() throws Exception {
        administration.rejectedAlone.addAll(List.of("cn", "cn.port", "cn.west"));
        administration.rejectedTogether.add("cn.west");
        DeployFolder deploy = new DeployFolder(arrivals);
        List<Path> jars = List.of(policy("cn.port", "1.1.0"), policy("cn.west", "1.1.0"), policy("cn", "1.1.0"));
        jars.forEach(jar -> deploy.install(jar.toFile()));
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
        new DeployFolder(arrivals).install(policy("cn", "1.0.0").toFile());
        until(() -> administration.remarks.size() == 1);
        assertTrue(administration.remarks.get(0).contains("was rejected"), administration.remarks.toString());
    }

    @Test
    void anOverwrittenFileIsAnotherDigestAndADeletedOneIsOnlyRemarked() throws Exception {
        DeployFolder deploy = new DeployFolder(arrivals);
        Path file = policy("cn.port", "1.0.0");
        deploy.install(file.toFile());
        until(() -> administration.active.size() == 1);
        Files.move(policy("cn.port", "1.1.0"), file, StandardCopyOption.REPLACE_EXISTING);
        deploy.update(file.toFile());
        until(() -> administration.stored.size() == 2 && administration.activations.size() == 2);
        Files.delete(file);
        deploy.uninstall(file.toFile());
        until(() -> administration.remarks.size() == 1);
        assertTrue(administration.remarks.get(0).contains("1.1.0 goes on speaking"), administration.remarks.toString());
        assertEquals(1, administration.active.size());
    }

    @Test
    void aFileThatIsBackIsNoLongerRemarkedAsDeleted() throws Exception {
        DeployFolder deploy = new DeployFolder(arrivals);
        Path file = policy("cn.port", "1.0.0");
        deploy.install(file.toFile());
        until(() -> administration.active.size() == 1);
        deploy.uninstall(file.toFile());
        until(() -> administration.remarks.size() == 1);
        deploy.install(file.toFile());
        until(() -> administration.remarks.isEmpty());
    }

    @Test
    void aFileThatWasDeletedWhileNobodyLookedIsRemarkedAtTheNextStart() throws Exception {
        DeployFolder before = new DeployFolder(arrivals);
        Path gone = policy("cn", "1.0.0");
        Path still = policy("cn.port", "1.0.0");
        before.install(gone.toFile());
        before.install(still.toFile());
        until(() -> administration.active.size() == 2);
        Files.delete(gone);
        new DeployFolder(arrivals, Optional.of(still.getParent()));
        until(() -> administration.remarks.size() == 1);
        Thread.sleep(100);
        assertEquals(1, administration.remarks.size(), administration.remarks.toString());
        assertTrue(administration.remarks.get(0).startsWith("cn: " + gone.getFileName() + " was deleted"), administration.remarks.toString());
    }

    @Test
    void onlyJarsThatSaySoAreClaimed() throws IOException {
        DeployFolder deploy = new DeployFolder(arrivals);
        assertTrue(deploy.canHandle(policy("cn.port", "1.0.0").toFile()));
        Path text = Files.writeString(folder.resolve("a.jar"), "no jar");
        assertFalse(deploy.canHandle(text.toFile()));
        assertFalse(deploy.canHandle(folder.toFile()));
        assertFalse(deploy.canHandle(folder.resolve("missing.jar").toFile()));
    }

    @Test
    void byHandMeansThatNothingIsActivated() throws Exception {
        arrivals.close();
        arrivals = new Arrivals(administration, CLOCK, configured(false, 1));
        new DeployFolder(arrivals).install(policy("cn", "1.0.0").toFile());
        until(() -> administration.stored.size() == 1);
        Thread.sleep(400);
        assertEquals(0, administration.activations.size());
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
