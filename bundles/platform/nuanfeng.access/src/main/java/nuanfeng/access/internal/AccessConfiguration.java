// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Who may: {@code etc/nuanfeng.access.cfg}. */
@ObjectClassDefinition(id = AccessConfiguration.PID, name = "Nuanfeng: access")
@interface AccessConfiguration {

    String PID = "nuanfeng.access";

    @AttributeDefinition(description = "single: one administrator with the key. production: accounts, and two persons for every change of who speaks.")
    String profile() default "single";

    @AttributeDefinition(description = "What may be done by whoever is not recognised. read: read policy and calculate. none: nothing.")
    String anonymous() default "read";

    @AttributeDefinition(description = "Folder of admin.key, admin.key.hash and one-time secrets. Empty: the platform's nuanfeng.home.")
    String home() default "";

    @AttributeDefinition(description = "Minutes after which a session ends in which nothing is done.")
    int idleMinutes() default 30;

    @AttributeDefinition(description = "Hours after which a session ends whatever is done.")
    int sessionHours() default 10;
}
