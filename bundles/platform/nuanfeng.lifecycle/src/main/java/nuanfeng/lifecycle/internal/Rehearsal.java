// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import nuanfeng.calendar.LegalTime;
import nuanfeng.engine.PolicyReader;
import nuanfeng.library.Edition;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.internal.store.LocalDisk;
import nuanfeng.lifecycle.internal.store.PolicySource;

/**
 * The server's own administration over a folder that is thrown away: what it says about a bundle is what a server says.
 */
public record Rehearsal(Administration administration) implements AutoCloseable {

    private static final String BY = "rehearsal";

    /** @param home an empty folder */
    public static Rehearsal in(Path home) throws IOException {
        Clock clock = Clock.system(LegalTime.ZONE);
        return new Rehearsal(new Administration(Boot.of(Settings.in(home).developing(), clock, new LocalDisk(), new IsolatedRuleHost(),
                PolicySource.of(PolicyReader.unsigned()), Runnable::run, List.of())));
    }

    /** Lets jars speak, all at once; those that cannot are returned with what stands against them. */
    public List<StoredPolicy> speak(List<Path> jars) throws IOException {
        List<StoredPolicy> stored = new ArrayList<>();
        for (Path jar : jars) {
            stored.add(submit(jar));
        }
        List<String> digests = stored.stream().map(StoredPolicy::digest).toList();
        administration.activateAutomatically(digests, BY, "");
        return digests.stream().map(administration::policy)
                .filter(policy -> policy.state() != PolicyState.ACTIVE).toList();
    }

    /** Takes a jar through the gate. */
    public StoredPolicy submit(Path jar) throws IOException {
        try (InputStream bytes = Files.newInputStream(jar)) {
            return administration.submit(bytes, "file:" + jar.getFileName(), BY);
        }
    }

    /** What would change if a version that passed the gate spoke for its place. */
    public Plan plan(StoredPolicy policy) {
        return administration.plan(List.of(new Change.Activate(policy.place().orElseThrow(), policy.digest())));
    }

    /** What speaks. */
    public Edition current() {
        return administration.current();
    }

    /** What would speak, by a plan's hash of it. */
    public Edition edition(String hash) {
        return administration.edition(hash);
    }

    @Override
    public void close() {
        administration.close();
    }
}
