// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Operation of the REST interface. Nothing here is policy. */
@ObjectClassDefinition(id = "nuanfeng.rest", name = "Nuanfeng REST")
@interface RestConfiguration {

    @AttributeDefinition(description = "Most bytes of one question or other JSON body")
    int calculation_bytes() default 1 << 20;

    @AttributeDefinition(description = "Most bytes of one policy bundle")
    int policy_bytes() default 10 << 20;

    @AttributeDefinition(description = "Most bytes of one file of rows that are to become records")
    long import_bytes() default 16L << 30;

    @AttributeDefinition(description = "Origins of pages that a browser lets call this server, as https://hr.example.cn; empty: none")
    String[] cors_origins() default {};

    @AttributeDefinition(description = "Questions that look at much (differences, agenda, gaps, search, the matrix of measures, checking the log), by one account or address in a minute; 0: any number")
    int costly_per_minute() default 3000;

    @AttributeDefinition(description = "Questions the interface asks itself before it says it is ready; 0: none")
    int warm_up_requests() default 1000;
}
