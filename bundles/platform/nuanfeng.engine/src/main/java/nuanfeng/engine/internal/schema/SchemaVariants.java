// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a piece may have several shapes, the validator reports why it is none of them. This keeps what is wrong with the
 * shape that was probably meant.
 */
final class SchemaVariants {

    private static final Set<String> SHAPE = Set.of("type", "enum", "const");

    private SchemaVariants() {
    }

    static List<SchemaProblem> meant(List<SchemaProblem> all) {
        return reduce(all, 0);
    }

    private static List<SchemaProblem> reduce(List<SchemaProblem> all, int from) {
        List<SchemaProblem> meant = new ArrayList<>();
        Map<Choice, List<SchemaProblem>> choices = new LinkedHashMap<>();
        for (SchemaProblem problem : all) {
            int at = problem.variant(from);
            if (at < 0) {
                meant.add(problem);
            } else {
                choices.computeIfAbsent(new Choice(problem.evaluation().subList(0, at + 1), problem.pathBefore(at)),
                        choice -> new ArrayList<>()).add(problem);
            }
        }
        choices.forEach((choice, problems) -> meant.addAll(choose(choice, problems)));
        return meant;
    }

    private static List<SchemaProblem> choose(Choice choice, List<SchemaProblem> problems) {
        int branch = choice.evaluation().size();
        Map<String, List<SchemaProblem>> branches = new LinkedHashMap<>();
        for (SchemaProblem problem : problems) {
            if (problem.evaluation().size() > branch) {
                branches.computeIfAbsent(problem.evaluation().get(branch), name -> new ArrayList<>()).add(problem);
            } else if (!problem.words().isEmpty() && !problem.words().get(0).equals("0")) {
                return List.of(choice.problem(SchemaProblem.EXCLUSIVE, List.of()));
            }
        }
        List<List<SchemaProblem>> reduced = branches.values().stream().map(each -> reduce(each, branch + 1)).toList();
        List<List<SchemaProblem>> fitting = reduced.stream().filter(each -> each.stream().noneMatch(choice::isAboutShape)).toList();
        if (fitting.isEmpty()) {
            return List.of(choice.problem(SchemaProblem.NO_SHAPE, reduced.stream().flatMap(List::stream)
                    .filter(choice::isAboutShape).flatMap(SchemaVariants::pointers).distinct().toList()));
        }
        if (fitting.stream().flatMap(List::stream).allMatch(choice::isMissingKey)) {
            return List.of(choice.problem(SchemaProblem.NONE_OF, fitting.stream().flatMap(List::stream)
                    .flatMap(each -> each.property().stream()).distinct().toList()));
        }
        return fitting.stream().min((a, b) -> Integer.compare(a.size(), b.size())).orElseThrow();
    }

    private static Stream<String> pointers(SchemaProblem problem) {
        return problem.keyword().equals(SchemaProblem.NO_SHAPE) ? problem.words().stream()
                : Stream.of(String.join("/", problem.evaluation()));
    }

    /** A place in the schema with several variants, met at a piece. */
    private record Choice(List<String> evaluation, List<Object> path) {

        boolean isAboutShape(SchemaProblem problem) {
            return problem.path().equals(path)
                    && (SHAPE.contains(problem.keyword()) || problem.keyword().equals(SchemaProblem.NO_SHAPE));
        }

        boolean isMissingKey(SchemaProblem problem) {
            return problem.path().equals(path) && problem.keyword().equals("required");
        }

        SchemaProblem problem(String keyword, List<String> words) {
            return new SchemaProblem(keyword, path, evaluation, Optional.empty(), words);
        }
    }
}
