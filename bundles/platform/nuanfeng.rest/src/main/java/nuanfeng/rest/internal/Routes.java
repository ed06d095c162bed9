// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.request.Route;
import nuanfeng.rest.internal.request.Visit;

/** The operations of the interface, read once from the annotations of their resources. */
final class Routes {

    private static final String ANYTHING = "*/*";

    private final List<Operation> operations;
    private final List<Route> routes;
    /** First parts of addresses below which there is nothing for anybody but administrators. */
    private final Set<String> closed;

    Routes(Collection<Object> resources) {
        operations = resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getClass().getMethods()).flatMap(each -> Operation.of(resource, each).stream()))
                .sorted(Comparator.comparing(Operation::route)).toList();
        routes = operations.stream().map(Operation::route).toList();
        closed = all().stream().map(Routes::first).collect(Collectors.toSet());
        all().stream().filter(route -> !route.isAdministered()).map(Routes::first).forEach(closed::remove);
    }

    List<Route> all() {
        return routes;
    }

    List<Operation> operations() {
        return operations;
    }

    /** The operation behind a method of a resource. */
    Operation behind(Method method) {
        return operations.stream().filter(each -> each.isAnsweredBy(method)).findFirst().orElseThrow();
    }

    private static String first(Route route) {
        return Route.segments(route.path()).get(0);
    }

    /** The operation behind a method at an address. */
    Optional<Route> at(String method, List<String> segments) {
        String meant = method.equals("HEAD") ? "GET" : method;
        return there(segments).filter(route -> route.method().equals(meant)).findFirst();
    }

    /** Those of an address; a word that stands in an address is meant before anything that may stand there. */
    private Stream<Route> there(List<String> segments) {
        List<Route> fitting = all().stream().filter(route -> route.matches(segments)).toList();
        long fewest = fitting.stream().mapToLong(Routes::open).min().orElse(0);
        return fitting.stream().filter(route -> open(route) == fewest);
    }

    private static long open(Route route) {
        return Route.segments(route.path()).stream().filter(each -> each.startsWith("{")).count();
    }

    /**
     * Whether only administrators are told what there is at an address: an operation of theirs, whatever method it has, or something
     * beside or below one.
     */
    boolean areClosed(List<String> segments) {
        return !segments.isEmpty() && closed.contains(segments.get(0))
                || there(segments).anyMatch(Route::isAdministered);
    }

    /**
     * What may be done at an address, as the {@code Allow} header says it; empty when there is nothing.
     *
     * @param address as sent
     */
    String allowed(String address) {
        List<String> segments = Route.segments(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        Set<String> methods = new TreeSet<>();
        routes.stream().filter(route -> route.matches(segments)).map(Route::method).forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return String.join(", ", methods);
    }

    /** The operations at an address for a method; for HEAD those of GET. @param address as sent */
    Stream<Route> at(String method, String address) {
        List<String> segments = Route.segments(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        return there(segments).filter(route -> route.method().equals(method.equals("HEAD") ? "GET" : method));
    }

    /**
     * The operation that a request plainly means. Empty for anything with an escape, a strange header or another method, for a
     * body that is no JSON, and where there is no such operation: the JAX-RS runtime judges those.
     */
    Optional<Call> find(Visit visit) {
        HttpServletRequest request = visit.request();
        String method = request.getMethod();
        boolean sending = method.equals("POST");
        if (sending ? !isJson(request.getContentType()) : !method.equals("GET") || !isWithoutBody(request)) {
            return Optional.empty();
        }
        List<String> segments = Route.segments(visit.address());
        for (Operation operation : operations) {
            Route route = operation.route();
            if (route.method().equals(method) && route.matches(segments)) {
                List<String> values = route.values(segments);
                return takes(request.getHeader("Accept"), route) && (!sending || route.consumed().contains(Answer.JSON))
                        && arePlain(values) ? Optional.of(new Call(operation, values)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isWithoutBody(HttpServletRequest request) {
        return request.getContentType() == null && request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null
                && request.getHeader("Expect") == null;
    }

    private static boolean isJson(String type) {
        return type != null && (type.equals(Answer.JSON) || type.startsWith(Answer.JSON + ";"));
    }

    private static boolean takes(String accept, Route route) {
        return accept == null || accept.equals(ANYTHING) || route.produced().contains(accept) || accept.endsWith(", " + ANYTHING);
    }

    private static boolean arePlain(List<String> values) {
        for (String value : values) {
            if (!isPlain(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '.' || c == '-')) {
                return false;
            }
        }
        return true;
    }
}
