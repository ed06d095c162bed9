// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.util.Collection;

import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Component;

/**
 * Lets no bundle resolve that says it is a policy and was not installed by the rule host, wherever it came from: a courier cannot be started, so that
 * nothing of it runs before the gate has seen it, nor afterwards.
 */
@Component(service = ResolverHookFactory.class, immediate = true)
public final class CourierHook implements ResolverHookFactory, ResolverHook {

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        candidates.removeIf(each -> isCourier(each.getBundle()));
    }

    private static boolean isCourier(Bundle bundle) {
        return !HostedBundle.isHosted(bundle) && bundle.getHeaders("").get(PolicyHeader.NAME) != null;
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        // says nothing about these
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        // says nothing about these
    }

    @Override
    public void end() {
        // keeps nothing
    }
}
