// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Who is reminded, and how: {@code etc/nuanfeng.outbox.cfg}. No policy is configured here. */
@ObjectClassDefinition(name = "Nuanfeng: outbox")
@interface OutboxConfiguration {

    String PID = "nuanfeng.outbox";

    @AttributeDefinition(description = "Days before the last day on which a duty that is not handed in wholly is reminded of; negative: behind it. Empty: never.")
    String remindDays() default "3,1,0,-1";

    @AttributeDefinition(description = "Minutes between two looks for what is to be reminded of.")
    int remindMinutes() default 60;

    @AttributeDefinition(description = "Programs that are told, each a name and an address: hr=https://hr.example.cn/nuanfeng.")
    String webhooks() default "";

    @AttributeDefinition(description = "Origins that addresses may have: https://hr.example.cn. An address elsewhere is not called.")
    String origins() default "";

    @AttributeDefinition(description = "File with a secret for each name, hr=…, mode 600. Empty: outbox.secrets below nuanfeng.home.")
    String secrets() default "";

    @AttributeDefinition(description = "Folder into which mails are written for the office's own relay. Empty: none are.")
    String mailFolder() default "";

    @AttributeDefinition(description = "Sender of the mails.")
    String mailFrom() default "";

    @AttributeDefinition(description = "Receivers of the mails, with commas between them.")
    String mailTo() default "";

    @AttributeDefinition(description = "How often something is tried before it is given up.")
    int attempts() default 10;

    @AttributeDefinition(description = "Seconds after the first attempt; twice as many after each further one, six hours at most.")
    int retrySeconds() default 60;

    @AttributeDefinition(description = "Seconds that a program has for its answer.")
    int answerSeconds() default 15;

    @AttributeDefinition(description = "Seconds between two looks for what is to be sent.")
    int lookSeconds() default 5;
}
