// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How bundles come in by themselves: the same {@code etc/nuanfeng.lifecycle.cfg} that the lifecycle reads. */
@ObjectClassDefinition(name = "Nuanfeng: arrival of policies")
@interface ArrivalConfiguration {

    String PID = "nuanfeng.lifecycle";

    @AttributeDefinition(description = "Whether a policy in the deploy folder is activated when nothing stands against it; else it "
            + "stays a candidate.")
    boolean automaticDeploy() default true;

    @AttributeDefinition(description = "The same for policies that a Karaf feature or the shell installed.")
    boolean automaticFeatures() default true;

    @AttributeDefinition(description = "As in the lifecycle: a place and version may come again with other bytes.")
    boolean developmentMode() default false;

    @AttributeDefinition(description = "Milliseconds without an arrival after which those that came are activated together.")
    int quietMillis() default 300;

    @AttributeDefinition(description = "Seconds to wait for Karaf to finish its boot before what features installed is activated.")
    int bootSeconds() default 120;
}
