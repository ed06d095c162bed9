// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.rest.internal.problem.Fault;
import nuanfeng.rest.internal.problem.Problem;

/** The members of one JSON object, taken one by one by name and type; gathers whatever is wrong with them. */
public final class Members {

    private static final int MOST_TEXT = 2000;

    private final Map<String, Object> members;
    private final String pointer;
    private final List<Fault> faults;

    private Members(Map<String, Object> members, String pointer, List<Fault> faults, Set<String> known) {
        this.members = members;
        this.pointer = pointer;
        this.faults = faults;
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                fault(name, "unknown", "没有这个字段；可用：" + String.join("、", known.stream().sorted().toList()) + "。",
                        "Unknown member; there are: " + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
    }

    /** @param known every name that may stand there */
    public static Members of(Map<String, Object> document, Set<String> known) {
        return new Members(document, "", new ArrayList<>(0), known);
    }

    /** An object that must be there. */
    public Map<String, Object> object(String name) {
        if (!members.containsKey(name)) {
            fault(name, "missing", "缺少字段。", "The member is missing.");
        }
        return findObject(name);
    }

    /** An object; empty when it is not there. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> findObject(String name) {
        Object value = members.get(name);
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        if (value != null) {
            fault(name, "wrong-type", "须为明细（JSON对象）。", "An object is expected.");
        }
        return Map.of();
    }

    public Optional<String> text(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof String text && text.length() <= MOST_TEXT) {
            return Optional.ofNullable((String) value);
        }
        fault(name, "wrong-type", "须为不超过%s字的文字。".formatted(MOST_TEXT),
                "A text of at most %s characters is expected.".formatted(MOST_TEXT));
        return Optional.empty();
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** A text that must be there; empty when it is not, which is then noted. */
    public String required(String name) {
        Optional<String> text = text(name).filter(each -> !each.isBlank());
        if (text.isEmpty()) {
            fault(name, "missing", "缺少字段。", "The member is missing.");
        }
        return text.orElse("");
    }

    /** A whole number; empty when it is not there. */
    public Optional<Integer> whole(String name) {
        Object value = members.get(name);
        String text = String.valueOf(value);
        if (value == null || value instanceof Number && text.matches("[0-9]{1,9}")) {
            return value == null ? Optional.empty() : Optional.of(Integer.valueOf(text));
        }
        fault(name, "wrong-type", "须为整数。", "A whole number is expected.");
        return Optional.empty();
    }

    /** Objects, or none. */
    public List<Members> objectsOrNone(String name, Set<String> known) {
        return members.get(name) instanceof List<?> list && list.isEmpty() ? List.of() : objects(name, known);
    }

    public boolean flag(String name) {
        Object value = members.getOrDefault(name, Boolean.FALSE);
        if (value instanceof Boolean flag) {
            return flag;
        }
        fault(name, "wrong-type", "须为 true 或 false。", "true or false is expected.");
        return false;
    }

    /** Texts; empty when they are not there. */
    public List<String> texts(String name) {
        Object value = members.getOrDefault(name, List.of());
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        fault(name, "wrong-type", "须为文字列表。", "An array of texts is expected.");
        return List.of();
    }

    /** Objects, at least one. */
    public List<Members> objects(String name, Set<String> known) {
        Object value = members.getOrDefault(name, List.of());
        if (!(value instanceof List<?> list) || list.isEmpty() || !list.stream().allMatch(Map.class::isInstance)) {
            fault(name, members.containsKey(name) ? "wrong-type" : "missing", "须为非空的明细列表。",
                    "An array of objects is expected, not empty.");
            return List.of();
        }
        List<Members> objects = new ArrayList<>();
        for (Object each : list) {
            @SuppressWarnings("unchecked")
            Map<String, Object> object = (Map<String, Object>) each;
            objects.add(new Members(object, StrictJson.below(StrictJson.below(pointer, name), objects.size()), faults, known));
        }
        return objects;
    }

    public void fault(String name, String code, String zh, String english) {
        faults.add(Fault.of(StrictJson.below(pointer, name), code, zh, english));
    }

    /** @throws nuanfeng.rest.internal.problem.ProblemException 400 with everything that was found wrong */
    public void complete() {
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults).toException();
        }
    }
}
