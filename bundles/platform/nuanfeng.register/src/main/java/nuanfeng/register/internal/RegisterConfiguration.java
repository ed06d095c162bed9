// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where records are kept: {@code etc/nuanfeng.register.cfg}. No policy is configured here. */
@ObjectClassDefinition(name = "Nuanfeng: registers")
@interface RegisterConfiguration {

    String PID = "nuanfeng.register";

    @AttributeDefinition(description = "Folder of the keys and, without url, of the database. Empty: the system property nuanfeng.home, else "
            + "var/nuanfeng below karaf.base.")
    String home() default "";

    @AttributeDefinition(description = "jdbc:postgresql://host/database, or jdbc:h2:file:/path. Empty: H2 in registers/ below home.")
    String url() default "";

    @AttributeDefinition(description = "User of the database.")
    String user() default "";

    @AttributeDefinition(description = "File whose first line is the password. Empty: none is sent.")
    String passwordFile() default "";

    @AttributeDefinition(description = "File of the keys that seal and chain; mode 600, kept apart from backups of the database. Empty: register.keys below home.")
    String keys() default "";

    @AttributeDefinition(description = "Most connections to the database.")
    int connections() default 10;

    @AttributeDefinition(description = "Seconds that one statement may take.")
    int statementSeconds() default 30;
}
