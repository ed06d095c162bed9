// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.nio.file.Files;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Only the folder of a job and the copy of a sheet that is read are written to a disk, only components know the container, and nobody is interrupted. */
@AnalyzeClasses(packages = "nuanfeng.exchange", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule ONLY_COMPONENTS_KNOW_THE_CONTAINER = noClasses().that().doNotHaveSimpleName("Exchange").and().doNotHaveSimpleName("RunsOfRecords").and().doNotHaveSimpleName("ReplaysOfRecords")
            .and().doNotHaveSimpleName("ExportsOfRecords").and().doNotHaveSimpleName("BatchesOfLines").and().doNotHaveSimpleName("OutboxService").and().doNotHaveSimpleName("OutboxConfiguration")
            .and().doNotHaveSimpleName("ReportsOfRecords").and().doNotHaveSimpleName("AuditFiles")
            .should().dependOnClassesThat().resideInAPackage("org.osgi..");

    @ArchTest
    static final ArchRule ONLY_FOLDERS_ARE_WRITTEN_TO = noClasses().that().doNotHaveSimpleName("JobFolder").and().doNotHaveSimpleName("MailFolder")
            .and().doNotHaveSimpleName("SheetCopy").should()
            .callMethodWhere(target(owner(type(Files.class))).and(target(nameMatching("(write|create|move|copy|delete|set).*|newOutputStream|newBufferedWriter|newByteChannel"))));

    @ArchTest
    static final ArchRule A_DATABASE_IN_A_FILE_IS_NOT_INTERRUPTED = noClasses().should().callMethodWhere(target(name("shutdownNow")));
}
