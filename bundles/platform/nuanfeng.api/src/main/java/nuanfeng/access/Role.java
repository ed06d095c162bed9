// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do in a place and in all places below it. */
public enum Role {

    /** Reads what is not open to everybody: registers, reports, jobs, requests, the activation log. */
    READER,
    /** Keeps the registers and fills in the forms. */
    CLERK,
    /** Reads who read and changed what, and what registers say of one person. */
    AUDITOR,
    /** Hands in policies and prepares changes of who speaks. */
    PREPARE,
    /** Approves what somebody else has prepared. */
    APPROVE,
    /** Operates the server: notices, jobs, the emergency rollback. */
    OPERATE,
    /** Administers accounts, and may do everything else too; never approve what they prepared themselves. */
    ADMINISTER;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As it stands in answers and commands. */
    public String code() {
        return code;
    }

    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** Whether whoever has this role may do what {@code other} may: an administrator everything, everybody what a reader may. */
    public boolean includes(Role other) {
        return this == other || this == ADMINISTER || other == READER;
    }
}
