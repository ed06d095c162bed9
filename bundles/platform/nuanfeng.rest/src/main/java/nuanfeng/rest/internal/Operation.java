// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.ws.rs.PathParam;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Route;

/**
 * A route and the method of a resource behind it. The method takes the variables of the address in their order, then either the
 * {@link Enquiry} or, when parts of the query are its own to read, the {@link Query}.
 */
final class Operation {

    private final Route route;
    private final Method method;
    private final MethodHandle handle;
    private final boolean reading;

    private Operation(Route route, Object resource, Method method) {
        this.route = route;
        this.method = method;
        this.reading = method.getParameterTypes()[method.getParameterCount() - 1] == Query.class;
        List<String> names = Arrays.stream(method.getParameters()).map(each -> each.getAnnotation(PathParam.class))
                .filter(Objects::nonNull).map(PathParam::value).toList();
        if (!names.equals(route.variables()) || method.getParameterCount() != names.size() + 1) {
            throw new IllegalStateException(method + " must take " + route.variables() + " and what is asked");
        }
        try {
            handle = MethodHandles.lookup().unreflect(method).bindTo(resource).asSpreader(Object[].class, method.getParameterCount());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when that method of a resource is no operation. */
    static Optional<Operation> of(Object resource, Method method) {
        return Route.of(resource.getClass(), method).map(route -> new Operation(route, resource, method));
    }

    Route route() {
        return route;
    }

    boolean isAnsweredBy(Method other) {
        return method.equals(other);
    }

    /** @param values of the variables in the address */
    Answer answer(List<?> values, Query query) throws Throwable {
        Object[] arguments = values.toArray(new Object[values.size() + 1]);
        arguments[values.size()] = reading ? query : query.enquiry();
        return (Answer) handle.invoke(arguments);
    }
}
