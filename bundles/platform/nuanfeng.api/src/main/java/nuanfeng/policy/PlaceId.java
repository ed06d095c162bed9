// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place that makes policy, named by its path: {@code cn} is the nation, {@code cn.region.city} a city in a region.
 *
 * @param path lower-case pinyin words joined by dots, the nation first
 */
public record PlaceId(String path) implements Comparable<PlaceId> {

    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9]{1,30}(\\.[a-z][a-z0-9]{0,30}){0,6}");

    public PlaceId {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("Not the path of a place: '%s'".formatted(path));
        }
    }

    public static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }

    public Optional<PlaceId> parent() {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new PlaceId(path.substring(0, dot)));
    }

    /** This place first, then each place above it up to the nation. */
    public List<PlaceId> lineage() {
        List<PlaceId> lineage = new ArrayList<>();
        for (Optional<PlaceId> each = Optional.of(this); each.isPresent(); each = each.get().parent()) {
            lineage.add(each.get());
        }
        return List.copyOf(lineage);
    }

    /** Whether {@code other} is this place or lies below it. */
    public boolean covers(PlaceId other) {
        return other.path.equals(path) || other.path.startsWith(path + ".");
    }

    @Override
    public int compareTo(PlaceId other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
