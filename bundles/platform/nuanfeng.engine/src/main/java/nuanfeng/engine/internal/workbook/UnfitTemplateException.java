// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.workbook;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** A workbook that cannot be read on. */
final class UnfitTemplateException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Phrases PHRASES = Phrases.beside(UnfitTemplateException.class);

    private final transient Complaint complaint;

    UnfitTemplateException(String key, Object... arguments) {
        super(key);
        this.complaint = Complaint.of(PHRASES, key, arguments);
    }

    Complaint complaint() {
        return complaint;
    }
}
