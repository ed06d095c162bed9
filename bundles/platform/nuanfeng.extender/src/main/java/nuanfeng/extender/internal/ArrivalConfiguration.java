// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How bundles come in by themselves: the same {@code etc/nuanfeng.lifecycle.cfg} that the lifecycle reads. */
@ObjectClassDefinition(name = "Nuanfeng: arrival of policies")
@interface ArrivalConfiguration {

    String PID = "nuanfeng.lifecycle";

    @AttributeDefinition(description = "Whether a policy in the deploy folder is activated when nothing that holds or held changes, no "
            + "example is lost or weakened and there is no warning; what is not stays a candidate for somebody to look at.")
    boolean automaticDeploy() default true;

    @AttributeDefinition(description = "The same for policies that a Karaf feature or the shell installed.")
    boolean automaticFeatures() default true;

    @AttributeDefinition(description = "As in the lifecycle: a place and version may come again with other bytes.")
    boolean developmentMode() default false;

    @AttributeDefinition(description = "Milliseconds between two looks into the deploy folder. A file is taken when two of them found it the same.")
    int deployMillis() default 1000;

    @AttributeDefinition(description = "Milliseconds after which a file in the deploy folder that is no policy, and has not changed meanwhile, is remarked.")
    int settledMillis() default 10_000;

    @AttributeDefinition(description = "Milliseconds without an arrival after which those that came are activated together.")
    int quietMillis() default 300;

    @AttributeDefinition(description = "Seconds to wait for Karaf to finish its boot before what features installed is activated.")
    int bootSeconds() default 120;
}
