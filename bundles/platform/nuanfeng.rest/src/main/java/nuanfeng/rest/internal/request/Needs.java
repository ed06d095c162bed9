// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles of which whoever calls this operation needs one, in the place that it is about; none: whoever is recognised and has any. Every operation
 * says this or {@link Open}, of itself or for all of its resource: that is the table of who may do what, and there is no other.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {

    String READER = "reader";
    String CLERK = "clerk";
    String AUDITOR = "auditor";
    String PREPARE = "prepare";
    String APPROVE = "approve";
    String OPERATE = "operate";
    String ADMINISTER = "administer";

    String[] value();
}
