// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.nio.file.Files;
import java.time.Clock;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Pages in, a file out; the container only brings it. */
@AnalyzeClasses(packages = "nuanfeng.ofd", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CIRCLES = slices().matching("nuanfeng.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule IT_HAS_NO_CLOCK = noClasses().should().callMethodWhere(target(owner(type(Clock.class))).and(target(nameMatching("system.*"))));

    @ArchTest
    static final ArchRule IT_WRITES_TO_NO_DISK = noClasses().should().callMethodWhere(target(owner(type(Files.class)))
            .and(target(nameMatching("(write|create|move|copy|delete|set).*|newOutputStream|newBufferedWriter|newByteChannel"))));
}
