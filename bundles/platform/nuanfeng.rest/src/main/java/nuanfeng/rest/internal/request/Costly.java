// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation that looks at much for one answer: one account, or one address, asks for so many in a minute. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Costly {
}
