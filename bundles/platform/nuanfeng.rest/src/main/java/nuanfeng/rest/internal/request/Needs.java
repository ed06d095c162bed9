// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The role that this operation needs, in the place it is about: {@code reader}, {@code clerk}, {@code auditor}, {@code prepare},
 * {@code approve}, {@code operate}, {@code administer}. Until there are accounts, whoever has the administrator's key has them all.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

    String READER = "reader";
    String CLERK = "clerk";
    String OPERATE = "operate";
    String AUDITOR = "auditor";
    String ADMINISTER = "administer";

    String value();
}
