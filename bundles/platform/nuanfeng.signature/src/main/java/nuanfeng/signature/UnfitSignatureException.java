// SPDX-License-Identifier: Apache-2.0
package nuanfeng.signature;

import nuanfeng.lifecycle.Complaint;

/** A signature, a key or a list of keys that cannot be used, with what is wrong and how to mend it. */
public final class UnfitSignatureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Complaint complaint;

    public UnfitSignatureException(Complaint complaint) {
        super(complaint.code() + ": " + complaint.detail().in(true));
        this.complaint = complaint;
    }

    public Complaint complaint() {
        return complaint;
    }
}
