// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names the question that a {@link Rule} answers: {@code work-injury.premium}. Its place is that of the bundle it lives in. */
@ComponentPropertyType
public @interface RuleFor {

    String PREFIX_ = "nuanfeng.";

    /** Becomes the service property {@code nuanfeng.rule.for}. */
    String value();
}
