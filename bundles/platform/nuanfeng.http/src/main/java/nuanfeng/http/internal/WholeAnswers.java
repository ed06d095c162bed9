// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Nobody behind it waits for a reader: an answer is collected, signed with what all of ours carry, and sent when it is whole,
 * without a thread and no longer than its reader may take.
 */
final class WholeAnswers extends Handler.Wrapper {

    private final Pace pace;
    private final Backlog backlog;

    /** @param mostHeld bytes of answers that nobody takes */
    WholeAnswers(Pace pace, long mostHeld) {
        this.pace = pace;
        this.backlog = new Backlog(mostHeld);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!request.getConnectionMetaData().getConnection().getEndPoint().isOpen()) {
            // What else was asked at once by somebody who has been hung up on meanwhile: nobody waits for it.
            callback.failed(new EofException("Nobody is there any more"));
            return true;
        }
        Parting parting = new Parting(request, response, callback);
        return super.handle(request, new CollectedAnswer(request, response, parting, pace, backlog), parting);
    }
}
