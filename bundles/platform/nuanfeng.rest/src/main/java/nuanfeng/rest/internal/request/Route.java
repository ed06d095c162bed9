// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import nuanfeng.access.Role;

/**
 * One operation as its resource declares it: method and address, what may stand in its query, what it takes and gives, who may
 * call it. There is no other table of operations.
 *
 * @param method in capitals, as HTTP has it
 * @param path template of the address: {@code /places/{place}}, relative to where the resource stands
 * @param needed roles of which whoever calls it needs one; empty for what anybody may call
 * @param isForEverybody whether anybody may call it even where nobody is let in who is not recognised
 * @param isCostly whether one account or address asks for it so many times in a minute
 * @param parameters names that may stand in the query
 * @param consumed media types of the body that it reads; empty when it reads none
 * @param produced media types of its answers
 */
public record Route(String method, String path, List<String> segments, Optional<List<Role>> needed, boolean isForEverybody,
        boolean isCostly, List<String> parameters, List<String> consumed, List<String> produced) implements Comparable<Route> {

    /** Of whatever came to no operation. */
    public static final Route UNKNOWN = new Route("", "unknown", List.of(), Optional.of(List.of()), false, false, List.of(), List.of(), List.of());

    /** A blank at the end of an address in which slashes may stand: how a resource declares it, and how it is described. */
    private static final String WITH_SLASHES = "{path: .+}";
    private static final String REST = "{path}";

    private static final List<Role> READERS = List.of(Role.READER);

    private static Route of(String method, Class<?> resource, Method operation) {
        String path = Arrays.stream(new Path[] {resource.getAnnotation(Path.class), operation.getAnnotation(Path.class)})
                .filter(Objects::nonNull).map(Path::value).reduce("", Route::joined).replace(WITH_SLASHES, REST);
        return new Route(method, path, segments(path),
                needed(resource, operation), forEverybody(resource, operation), operation.isAnnotationPresent(Costly.class),
                Optional.ofNullable(operation.getAnnotation(Accepts.class)).map(Accepts::value).map(List::of).orElse(List.of()),
                Optional.ofNullable(operation.getAnnotation(Consumes.class)).map(Consumes::value).map(List::of).orElse(List.of()),
                Optional.ofNullable(operation.getAnnotation(Produces.class))
                        .or(() -> Optional.ofNullable(resource.getAnnotation(Produces.class))).map(Produces::value).map(List::of).orElse(List.of()));
    }

    /** @throws IllegalStateException where nothing says who may call it */
    private static Optional<List<Role>> needed(Class<?> resource, Method operation) {
        for (AnnotatedElement each : List.of(operation, resource)) {
            if (each.isAnnotationPresent(Needs.class)) {
                return Optional.of(Arrays.stream(each.getAnnotation(Needs.class).value()).map(name -> Role.find(name).orElseThrow()).toList());
            }
            if (each.isAnnotationPresent(Open.class)) {
                return Optional.empty();
            }
        }
        throw new IllegalStateException("%s.%s: say who may call it, @Needs or @Open".formatted(resource.getSimpleName(), operation.getName()));
    }

    private static boolean forEverybody(Class<?> resource, Method operation) {
        return Stream.of(operation, resource).map(each -> each.getAnnotation(Open.class)).filter(Objects::nonNull).findFirst().map(Open::always).orElse(false);
    }

    /** Whether only somebody may call it who is recognised. */
    public boolean isAdministered() {
        return needed.isPresent();
    }

    /** The roles of which one is needed, for somebody who is recognised. */
    public List<Role> roles() {
        return needed.orElse(READERS);
    }

    /** Empty when that method of a class is no operation. */
    public static Optional<Route> of(Class<?> resource, Method operation) {
        return Arrays.stream(operation.getAnnotations()).map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull).findFirst().map(http -> of(http.value(), resource, operation));
    }

    private static String joined(String path, String further) {
        String before = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return before + (further.startsWith("/") ? "" : "/") + further;
    }

    /** The parts of an address between its slashes; it begins with one. */
    public static List<String> segments(String address) {
        List<String> segments = new ArrayList<>();
        for (int at = 0; at >= 0 && at < address.length();) {
            int next = address.indexOf('/', at + 1);
            segments.add(address.substring(at + 1, next < 0 ? address.length() : next));
            at = next;
        }
        return segments;
    }

    /** The names in its template, in order. */
    public List<String> variables() {
        return segments.stream().filter(Route::isVariable).map(each -> each.substring(1, each.length() - 1)).toList();
    }

    /** Whether an address has the shape of the template. */
    public boolean matches(List<String> address) {
        if (takesRest() ? address.size() < segments.size() : address.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isVariable(segment) ? address.get(i).isEmpty() : !segment.equals(address.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean takesRest() {
        return !segments.isEmpty() && segments.get(segments.size() - 1).equals(REST);
    }

    /** What stands in an address that matches where the template has its variables. */
    public List<String> values(List<String> address) {
        List<String> values = new ArrayList<>(2);
        for (int i = 0; i < segments.size(); i++) {
            if (isVariable(segments.get(i))) {
                values.add(address.get(i));
            }
        }
        if (takesRest()) {
            values.set(values.size() - 1, String.join("/", address.subList(segments.size() - 1, address.size())));
        }
        return values;
    }

    /** What stands in an address that matches where the template has that name. */
    public Optional<String> value(String name, List<String> address) {
        int at = segments.indexOf("{" + name + "}");
        return at < 0 || at >= address.size() ? Optional.empty() : Optional.of(address.get(at));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    /** By address, what is written out before what is variable. */
    @Override
    public int compareTo(Route other) {
        return Comparator.comparing(Route::path).thenComparing(Route::method).compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Route route && method.equals(route.method) && path.equals(route.path);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + method.hashCode();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
