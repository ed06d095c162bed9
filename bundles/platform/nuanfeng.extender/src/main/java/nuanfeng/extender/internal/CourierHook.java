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
 * Gives nothing to a bundle that says it is a policy and was not installed by the rule host, wherever it came from: it does not resolve, or has nothing
 * that it needs. What resolves all the same, because it needs nothing, gets no class ({@link BudgetHook}), so that nothing of it ever runs.
 */
@Component(service = ResolverHookFactory.class, immediate = true)
public final class CourierHook implements ResolverHookFactory, ResolverHook {

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    /** Takes nothing away here: a bundle that is refused this way leaves Felix unable to resolve others afterwards. */
    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // says nothing about these
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        // says nothing about these
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        if (isCourier(requirement.getRevision().getBundle())) {
            candidates.clear();
        }
    }

    static boolean isCourier(Bundle bundle) {
        return !HostedBundle.isHosted(bundle) && bundle.getHeaders("").get(PolicyHeader.NAME) != null;
    }

    @Override
    public void end() {
        // keeps nothing
    }
}
