// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal.approval;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.access.AccessException;
import nuanfeng.access.Principal;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Preview;
import nuanfeng.approval.RequestShelf;
import nuanfeng.approval.RequestState;
import nuanfeng.approval.Requests;
import nuanfeng.calendar.LegalTime;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.policy.PlaceId;

/** Offers the requests of this server, and looks every second what is due and whether what they rest on has moved. */
@Component(service = Requests.class)
public final class RequestService implements Requests {

    private static final Logger LOG = LoggerFactory.getLogger(RequestService.class);
    private static final int LOOK_SECONDS = 1;

    private final RequestShelf shelf;
    private final PolicyLibrary library;
    private final PolicyAdministration administration;
    private final Approvals approvals;
    private final CountDownLatch closing = new CountDownLatch(1);
    private String seen = "";

    @Activate
    public RequestService(@Reference RequestShelf shelf, @Reference PolicyLibrary library, @Reference PolicyAdministration administration) {
        this.shelf = shelf;
        this.library = library;
        this.administration = administration;
        this.approvals = new Approvals(shelf, administration, Clock.system(LegalTime.ZONE));
        Thread watch = new Thread(this::watch, "nuanfeng-requests");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        try {
            while (!closing.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (!shelf.isReady() || !administration.health().ready()) {
                return;
            }
            String now = library.current().hash();
            if (!now.equals(seen)) {
                if (seen.isEmpty()) {
                    approvals.recover();
                }
                approvals.checkBases();
                seen = now;
            }
            approvals.activateDue();
        } catch (AccessException e) {
            LOG.debug("Somebody was quicker, or the database is away", e);
        } catch (LifecycleException e) {
            LOG.warn("A request could not be activated: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Requests could not be looked after", e);
        }
    }

    @Deactivate
    void stop() {
        closing.countDown();
    }

    @Override
    public ChangeRequest prepare(Order order, Principal by) {
        return approvals.prepare(order, by);
    }

    @Override
    public ChangeRequest edit(long id, int version, Order order, Principal by) {
        return approvals.edit(id, version, order, by);
    }

    @Override
    public ChangeRequest replan(long id, Function<Plan, Preview> printer, Principal by) {
        return approvals.replan(id, printer, by);
    }

    @Override
    public ChangeRequest approve(long id, String note, Principal by) {
        return approvals.approve(id, note, by);
    }

    @Override
    public ChangeRequest sendBack(long id, String note, Principal by) {
        return approvals.sendBack(id, note, by);
    }

    @Override
    public ChangeRequest withdraw(long id, String note, Principal by) {
        return approvals.withdraw(id, note, by);
    }

    @Override
    public ChangeRequest activate(long id, Principal by) {
        return approvals.activate(id, by);
    }

    @Override
    public ChangeRequest goBack(PlaceId place, Order order, Principal by) {
        return approvals.goBack(place, order, by);
    }

    @Override
    public ChangeRequest find(long id) {
        return approvals.find(id);
    }

    @Override
    public List<ChangeRequest> list(Optional<RequestState> state) {
        return approvals.list(state);
    }
}
