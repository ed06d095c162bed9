// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Takes files in and makes records of them, one after the other. A job goes on where it was when the server was killed. */
@ProviderType
public interface Jobs {

    /**
     * Keeps a file and queues it.
     *
     * @param bytes all of them are read before it returns
     * @return the job; with a key that was used before, the one of then
     * @throws IOException when the file cannot be kept
     */
    Job take(ImportOrder order, InputStream bytes) throws IOException;

    /** Newest first. */
    List<Job> all();

    Optional<Job> find(String id);

    /** Stops it after the rows it is at. Of no effect on one that ended. */
    void pause(String id);

    /** Lets it go on. Of no effect on one that was not stopped. */
    void resume(String id);

    /** Ends it; what was taken stays. Of no effect on one that ended. */
    void cancel(String id);
}
