// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

/** Somebody else does this part of the job now, or the job was stopped. Nothing was written. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException(Lease lease) {
        super("The lease of part %s of step %s of job %s is lost".formatted(lease.part(), lease.step(), lease.job()), null, false, false);
    }
}
