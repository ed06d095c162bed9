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

    @AttributeDefinition(description = "Address of the OpenID Connect provider at which persons sign in, as it writes it itself. Empty: none.")
    String oidc_issuer() default "";

    @AttributeDefinition(description = "What people call the provider.")
    String oidc_name() default "";

    @AttributeDefinition(description = "Who this server is there.")
    String oidc_clientId() default "";

    @AttributeDefinition(description = "File whose first line is the secret of this client. Empty: it has none.")
    String oidc_secretFile() default "";

    @AttributeDefinition(description = "Address of this server as browsers write it.")
    String oidc_address() default "";

    @AttributeDefinition(description = "Scopes that are asked for beside openid, with blanks between them.")
    String oidc_scopes() default "";

    @AttributeDefinition(description = "Claim of the identity token that says who somebody is.")
    String oidc_accountClaim() default "sub";

    @AttributeDefinition(description = "Accounts, each value=user, with semicolons between them. Empty: the claim is the user.")
    String oidc_accounts() default "";

    @AttributeDefinition(description = "Claim of the identity token that lists the groups of somebody. Empty: groups give no role.")
    String oidc_roleClaim() default "";

    @AttributeDefinition(description = "Roles that groups give, each group=role@place, with semicolons between them.")
    String oidc_roles() default "";
}
