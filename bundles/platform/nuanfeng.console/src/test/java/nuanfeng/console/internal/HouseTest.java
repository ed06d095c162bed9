// SPDX-License-Identifier: Apache-2.0
package nuanfeng.console.internal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Files on a server: it has nothing to do with policies, and takes nothing from the rest of the platform. */
@AnalyzeClasses(packages = "nuanfeng.console", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule IT_STANDS_ALONE = noClasses().should().dependOnClassesThat(
            resideInAPackage("nuanfeng..").and(resideOutsideOfPackage("nuanfeng.console..")));

    @ArchTest
    static final ArchRule FILES_COME_FROM_THE_BUNDLE_ONLY = noClasses().should().dependOnClassesThat().resideInAnyPackage("java.nio.file..");
}
