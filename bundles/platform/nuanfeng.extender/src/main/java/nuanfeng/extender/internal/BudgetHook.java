// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.weaving.WeavingException;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

import nuanfeng.engine.RuleCode;

/** Weaves the budget into every class of the bundles that the rule host installed, and into no other; refuses those of couriers. */
final class BudgetHook implements WeavingHook {

    private static final String SPI = "nuanfeng.policy.spi";

    @Override
    public void weave(WovenClass woven) {
        // Nothing here may load a class of this bundle: the hook is asked about those too, and would wait for itself.
        Bundle bundle = woven.getBundleWiring().getBundle();
        if (!bundle.getLocation().startsWith(HostedBundle.LOCATION)) {
            if (bundle.getHeaders("").get(PolicyHeader.NAME) != null) {
                throw new WeavingException("%s is a courier: nothing of it runs".formatted(bundle.getLocation()));
            }
            return;
        }
        try {
            woven.setBytes(RuleCode.underBudget(woven.getBytes()));
            if (!woven.getDynamicImports().contains(SPI)) {
                woven.getDynamicImports().add(SPI);
            }
        } catch (RuntimeException | StackOverflowError e) {
            // Any other exception would take this hook out of service, and with it the budget of everybody else.
            throw new WeavingException("%s cannot be put under a budget: %s".formatted(woven.getClassName(), e.getMessage()), e);
        }
    }
}
