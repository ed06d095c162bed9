// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.felix.fileinstall.ArtifactInstaller;
import org.apache.felix.fileinstall.ArtifactListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;

/**
 * Policy bundles in the {@code deploy/} folder. A file is an offer: a new or overwritten one is submitted, a deleted one is
 * remarked; a place goes on being served whatever becomes of the file.
 */
@Component(service = {ArtifactInstaller.class, ArtifactListener.class}, property = "service.ranking:Integer=100")
public final class DeployFolder implements ArtifactInstaller {

    private static final String BY = "deploy";
    private static final String ORIGIN = "deploy:";
    private static final Set<PolicyState> OPEN = Set.of(PolicyState.CANDIDATE, PolicyState.WAITING);

    private final Arrivals arrivals;
    /** File name → digest, as last offered. Of the thread of arrivals. */
    private final Map<String, String> offered = new HashMap<>();

    @Activate
    public DeployFolder(@Reference Arrivals arrivals) {
        this(arrivals, Optional.ofNullable(System.getProperty("karaf.base")).map(base -> Path.of(base, "deploy")));
    }

    /** @param folder where files are deployed; empty when that is not known */
    DeployFolder(Arrivals arrivals, Optional<Path> folder) {
        this.arrivals = arrivals;
        folder.filter(Files::isDirectory).ifPresent(known -> arrivals.later(() -> missing(known)));
    }

    @Override
    public boolean canHandle(File artifact) {
        return PolicyHeader.isIn(artifact);
    }

    @Override
    public void install(File artifact) {
        offer(artifact, false);
    }

    @Override
    public void update(File artifact) {
        offer(artifact, true);
    }

    @Override
    public void uninstall(File artifact) {
        arrivals.later(() -> withdrawn(artifact.getName()));
    }

    private void offer(File artifact, boolean replacing) {
        arrivals.later(() -> arrivals.take(() -> Files.newInputStream(artifact.toPath()), ORIGIN + artifact.getName(), BY,
                arrivals.configuration().automaticDeploy(), replacing)
                .ifPresent(stored -> here(artifact.getName(), stored)));
    }

    private void here(String name, StoredPolicy stored) {
        offered.put(name, stored.digest());
        stored.place().ifPresent(place -> {
            arrivals.speaking(place).ifPresent(active -> arrivals.takeBack(place, outlived(name, active)));
            arrivals.takeBack(place, left(name, stored));
        });
    }

    /** What was deleted while nobody looked. */
    private void missing(Path folder) {
        for (StoredPolicy each : arrivals.stored()) {
            if (each.state() == PolicyState.ACTIVE && each.origin().startsWith(ORIGIN)) {
                String name = each.origin().substring(ORIGIN.length());
                if (!Files.exists(folder.resolve(name))) {
                    arrivals.remark(each.place().orElseThrow(), outlived(name, each));
                }
            }
        }
    }

    private void withdrawn(String name) {
        Optional<StoredPolicy> stored = Optional.ofNullable(offered.remove(name)).flatMap(arrivals::find);
        stored.flatMap(StoredPolicy::place).ifPresent(place -> {
            arrivals.speaking(place).filter(active -> active.origin().equals(ORIGIN + name) || active.equals(stored.get()))
                    .ifPresent(active -> arrivals.remark(place, outlived(name, active)));
            if (OPEN.contains(stored.get().state())) {
                arrivals.remark(place, left(name, stored.get()));
            }
        });
    }

    private static String outlived(String name, StoredPolicy active) {
        return "%s was deleted from the deploy folder; version %s goes on speaking. Removing the place is an activation of its own."
                .formatted(name, active.version());
    }

    private static String left(String name, StoredPolicy stored) {
        return "%s was deleted from the deploy folder; version %s (%s) stays in the store. Forget it when it is not wanted."
                .formatted(name, stored.version(), stored.digest());
    }
}
