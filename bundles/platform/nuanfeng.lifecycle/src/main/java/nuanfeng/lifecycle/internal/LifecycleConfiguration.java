// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the lifecycle of policies is operated: {@code etc/nuanfeng.lifecycle.cfg}. No policy is configured here. */
@ObjectClassDefinition(name = "Nuanfeng: policy lifecycle")
@interface LifecycleConfiguration {

    String PID = "nuanfeng.lifecycle";
    /** Where it stands how many persons must agree. */
    String ACCESS = "nuanfeng.access";

    @AttributeDefinition(description = "Folder of policy store and activation log. Empty: the system property nuanfeng.home, else "
            + "var/nuanfeng below karaf.base, else below the working directory.")
    String home() default "";

    @AttributeDefinition(description = "Whether a place and version may come again with other bytes, and the last arrival wins. "
            + "Never in production.")
    boolean developmentMode() default false;

    @AttributeDefinition(description = "How many editions are kept ready although nobody asks them.")
    int hotEditions() default 8;

    @AttributeDefinition(description = "Most megabytes of a policy bundle.")
    int archiveMegabytes() default 10;

    @AttributeDefinition(description = "Most megabytes that a policy bundle may unpack to.")
    int unpackedMegabytes() default 64;

    @AttributeDefinition(description = "Seconds that the Java rules of one bundle may take to start.")
    int startSeconds() default 20;

    @AttributeDefinition(description = "Seconds that the examples of a bundle, or those of all places below, may take in the gate.")
    int exampleSeconds() default 60;

    @AttributeDefinition(description = "After how many failures of a rule in a row a version is quarantined.")
    int failuresInARow() default 5;

    @AttributeDefinition(description = "How many rejected versions are kept for their reports.")
    int rejectedKept() default 200;

    @AttributeDefinition(description = "PKCS12 store or PEM file of those whose signature is demanded. Empty: none is demanded.")
    String trustedSigners() default "";

    @AttributeDefinition(description = "File that lists the keys whose detached signature is demanded; relative to karaf.base. Empty: none is demanded.")
    String trustedKeys() default "";

    @AttributeDefinition(description = "Password of the PKCS12 store.")
    String trustedSignersPassword() default "";

    /** As {@code etc/nuanfeng.access.cfg} has it. */
    @interface Access {

        /** {@code single}: one person activates. Anything else: two must agree. */
        String profile() default "single";
    }

    /**
     * Tells tools that administer by metatype which settings there are. {@link Administration} cannot: it reads the profile of another
     * component's settings too, and a designate goes with one PID.
     */
    @Component(service = Described.class, configurationPid = PID)
    @Designate(ocd = LifecycleConfiguration.class)
    final class Described {
    }
}
