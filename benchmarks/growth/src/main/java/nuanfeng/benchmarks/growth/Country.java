// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import nuanfeng.benchmarks.policy.TestPlaces;
import nuanfeng.benchmarks.policy.TestVersions;
import nuanfeng.engine.Policy;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.RuleCode;
import nuanfeng.policy.PlaceId;
import nuanfeng.testkit.PolicyJar;

/** A nation as shipped with any number of test places below it, as jars, as contents and as editions. */
final class Country {

    private final PolicyReader reader = PolicyReader.unsigned();
    private final Path folder;
    private final Path nation;
    private final Path region;
    private final PolicyJar city;
    private final TestPlaces places;
    private final List<Policy> policies = new ArrayList<>();

    /** @param shipped folder of the shipped policy bundles' modules @param folder for the jars that are made */
    Country(Path shipped, Path folder) throws IOException {
        this.folder = folder;
        this.nation = jar(shipped, "nuanfeng.cn");
        this.region = jar(shipped, "nuanfeng.cn.guangxi");
        this.city = PolicyJar.read(jar(shipped, "nuanfeng.cn.guangxi.guigang"));
        this.places = new TestPlaces(PolicyJar.read(region), city);
    }

    /** A city that is there in a country of any size. */
    static String someCity() {
        return TestPlaces.place(1);
    }

    /** The cities of a country of some size. */
    static List<String> cities(int size) {
        List<String> cities = new ArrayList<>();
        for (int number = 0; number < size - 1; number++) {
            if (!TestPlaces.isProvince(number)) {
                cities.add(TestPlaces.place(number));
            }
        }
        return cities;
    }

    /** The jars of a country: the nation, then every place behind the one above it. */
    List<Path> jars(int size) throws IOException {
        List<Path> jars = new ArrayList<>(List.of(nation));
        for (int number = 0; number < size - 1; number++) {
            Path jar = folder.resolve(number + ".jar");
            if (Files.notExists(jar)) {
                Files.write(jar, places.jar(number).bytes());
            }
            jars.add(jar);
        }
        return jars;
    }

    /** An edition with that many places. */
    PolicyEdition edition(int size) throws Exception {
        Map<PlaceId, Policy> put = new TreeMap<>();
        policies(size).forEach(each -> put.put(each.place(), each));
        return served(PolicyEdition.empty(Clock.systemUTC()).with(put, Set.of()));
    }

    /** A smaller edition with further places, that many in all. */
    PolicyEdition edition(PolicyEdition smaller, int size) throws Exception {
        Map<PlaceId, Policy> put = new TreeMap<>();
        policies(size).stream().skip(smaller.places().size()).forEach(each -> put.put(each.place(), each));
        return served(smaller.with(put, Set.of()));
    }

    /** The nation as shipped and that many other places, each changed. */
    PolicyEdition edition(int others, UnaryOperator<PolicyJar> change) throws Exception {
        Path jar = folder.resolve("changed.jar");
        Policy above = policies(1).get(0);
        Map<PlaceId, Policy> put = new TreeMap<>(Map.of(above.place(), above));
        for (int number = 0; number < others; number++) {
            Policy policy = policy(Files.write(jar, change.apply(places.jar(number)).bytes()));
            put.put(policy.place(), policy);
        }
        return served(PolicyEdition.empty(Clock.systemUTC()).with(put, Set.of()));
    }

    /** Another version of {@link #someCity}. */
    Path cityVersion(String version, String rate) throws IOException {
        Path jar = folder.resolve("city-" + version + ".jar");
        Files.write(jar, TestVersions.withRate(places.jar(1), version, rate).bytes());
        return jar;
    }

    Policy policy(Path jar) throws Exception {
        Reading reading = reader.read(jar);
        Policy policy = reading.policy().orElseThrow(() -> new IllegalStateException(reading.findings().toString()));
        return policy.rules().isEmpty() ? policy : policy.with(RuleCode.load(jar, policy.rules()));
    }

    /** The nation and Guangxi as shipped, and another Guigang. */
    List<Policy> lineageOfCity(Path jar) throws Exception {
        return List.of(policies(1).get(0), policy(region), policy(jar));
    }

    /** Guigang as shipped; for changes of what it says. */
    PolicyJar city() {
        return city;
    }

    Path folder() {
        return folder;
    }

    static PolicyEdition served(PolicyEdition edition) {
        edition.places().stream().filter(place -> !place.served()).findFirst().ifPresent(place -> {
            throw new IllegalStateException(place.place() + ": " + place.reason() + " " + edition.findings(place.place()));
        });
        return edition;
    }

    private List<Policy> policies(int size) throws Exception {
        List<Path> jars = jars(size);
        while (policies.size() < size) {
            policies.add(policy(jars.get(policies.size())));
        }
        return policies.subList(0, size);
    }

    private static Path jar(Path shipped, String bundle) throws IOException {
        try (var files = Files.newDirectoryStream(shipped.resolve(bundle).resolve("target"), bundle + "-*.jar")) {
            return files.iterator().next();
        }
    }
}
