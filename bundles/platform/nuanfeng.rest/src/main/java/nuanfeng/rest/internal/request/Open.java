// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Anybody may call this operation, or those of this resource that do not say otherwise, unless the server lets nobody in who is not recognised. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Open {

    /** Whether anybody may even then: signing in, what tells how to, and whether the server is well. */
    boolean always() default false;
}
