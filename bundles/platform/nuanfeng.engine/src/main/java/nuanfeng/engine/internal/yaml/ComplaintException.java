// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import nuanfeng.lifecycle.Complaint;

/** Something written cannot be taken as it is; says what a finding about it says. Its message is the English of it. */
public final class ComplaintException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Complaint complaint;

    public ComplaintException(Complaint complaint) {
        super(complaint.detail().in(true));
        this.complaint = complaint;
    }

    public Complaint complaint() {
        return complaint;
    }
}
