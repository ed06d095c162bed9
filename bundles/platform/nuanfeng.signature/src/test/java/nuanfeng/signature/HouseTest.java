// SPDX-License-Identifier: Apache-2.0
package nuanfeng.signature;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.net.URL;
import java.util.concurrent.locks.Lock;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A plain library: a file and a signature in, an objection out. */
@AnalyzeClasses(packages = "nuanfeng.signature", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CIRCLES = slices().matching("nuanfeng.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule IT_KNOWS_NO_CONTAINER = noClasses().that().haveSimpleNameNotEndingWith("package-info")
            .should().dependOnClassesThat().resideInAPackage("org.osgi..");

    @ArchTest
    static final ArchRule IT_HOLDS_NO_LOCK_AND_FETCHES_NOTHING = noClasses().should().dependOnClassesThat().areAssignableTo(Lock.class)
            .orShould().dependOnClassesThat().areAssignableTo(URL.class);
}
