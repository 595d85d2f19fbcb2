package org.hindsight.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;
import org.junit.jupiter.api.Test;

/** The arrows of the design, each with its reason. The build's enforcer holds what modules may depend on; this holds packages and calls. */
class ArchitectureTest {

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.hindsight");
    private static final JavaClasses PLUGINS = new ClassFileImporter().importPaths(pluginClasses());

    private static List<Path> pluginClasses() {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("hindsight.root"), "plugins"))) {
            return folders.map(folder -> folder.resolve("target/classes")).filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void findsWhatItGuards() {
        assertThat(PLATFORM.stream().map(JavaClass::getPackageName))
                .contains("org.hindsight.core.retraining", "org.hindsight.web", "org.hindsight.app", "org.hindsight.plugin");
        assertThat(PLUGINS.stream().map(JavaClass::getPackageName)).contains("org.hindsight.plugins.heart");
    }

    @Test
    void thePluginApiSeesNothingButTheJdk() {
        classes().that().resideInAPackage("org.hindsight.plugin")
                .should().onlyDependOnClassesThat(resideInAnyPackage("org.hindsight.plugin", "java..", "org.jspecify.."))
                .because("a plugin's author should need nothing else, and no library of ours may break a plugin")
                .check(PLATFORM);
    }

    @Test
    void pluginsSeeNeitherThePlatformNorEachOther() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage(
                        "org.hindsight.core..", "org.hindsight.web..", "org.hindsight.ui..", "org.hindsight.app..", "io.micronaut..", "org.pf4j.."))
                .because("a plugin is built against the plugin API and lives longer than our libraries")
                .check(PLUGINS);
        List<String> families = PLUGINS.stream().map(JavaClass::getPackageName).distinct().toList();
        for (String family : families) {
            noClasses().that().resideInAPackage(family)
                    .should().dependOnClassesThat(describe(
                            "belong to another plugin",
                            other -> other.getPackageName().startsWith("org.hindsight.plugins.") && !other.getPackageName().equals(family)))
                    .because("each plugin can be taken out alone")
                    .check(PLUGINS);
        }
    }

    @Test
    void onlyTheHostKnowsPf4j() {
        noClasses().that().resideOutsideOfPackage("org.hindsight.core.plugin..")
                .should().dependOnClassesThat().resideInAPackage("org.pf4j..")
                .because("how plugins are loaded is one package's secret")
                .check(PLATFORM);
    }

    @Test
    void versionsAreMadeInOnePlace() {
        noClasses().that().resideInAPackage("org.hindsight.core..").and().resideOutsideOfPackage("org.hindsight.core.recalibration..")
                .should().callMethod(Trainer.class, "train", Dataset.class, TrainingContext.class)
                .because("what the trainer makes is not yet a version: from some outcomes on its intercept is recalibrated")
                .check(PLATFORM);
    }

    @Test
    void coreKnowsNoHttpAndNoWeka() {
        noClasses().that().resideInAPackage("org.hindsight.core..")
                .should().dependOnClassesThat(resideInAnyPackage(
                        "io.micronaut.http..", "io.micronaut.security..", "io.micronaut.views..", "weka..", "org.hindsight.weka..",
                        "org.hindsight.csv..", "org.hindsight.web..", "org.hindsight.ui..", "org.hindsight.app.."))
                .because("the platform must be testable without a server, and no learner is special to it")
                .check(PLATFORM);
    }

    @Test
    void apiAndPagesDoNotKnowEachOther() {
        noClasses().that().resideInAPackage("org.hindsight.web..")
                .should().dependOnClassesThat(resideInAnyPackage("org.hindsight.ui..", "org.hindsight.app.."))
                .because("web depends on core alone")
                .check(PLATFORM);
        noClasses().that().resideInAPackage("org.hindsight.ui..")
                .should().dependOnClassesThat(resideInAnyPackage("org.hindsight.web..", "org.hindsight.app.."))
                .because("the pages depend on core alone")
                .check(PLATFORM);
    }

    @Test
    void statisticsAreComputedWithoutDatabaseOrContainer() {
        noClasses().that().resideInAnyPackage("org.hindsight.core.evaluation..", "org.hindsight.core.promotion..", "org.hindsight.core.anonymisation..")
                .should().dependOnClassesThat(resideInAnyPackage("io.micronaut..", "java.sql..", "javax.sql..", "jakarta.."))
                .because("figures and decisions must be checkable by hand")
                .check(PLATFORM);
    }

    @Test
    void timeComesFromTheClock() {
        Set<String> clocks = Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime", "java.time.ZonedDateTime", "java.time.LocalTime", "java.time.OffsetDateTime");
        DescribedPredicate<AccessTarget> noArgumentNow = describe(
                "read the machine's time",
                target -> target.getName().equals("now") && clocks.contains(target.getOwner().getName())
                                && target instanceof AccessTarget.CodeUnitAccessTarget call && call.getRawParameterTypes().isEmpty()
                        || target.getFullName().startsWith("java.lang.System.currentTimeMillis")
                        || target.getFullName().startsWith("java.lang.Thread.sleep")
                        || target.getFullName().startsWith("java.util.Date.<init>()"));
        ArchRule rule = noClasses().should().accessTargetWhere(describe(noArgumentNow.getDescription(), access -> noArgumentNow.test(access.getTarget())))
                .because("with an injected java.time.Clock no test needs to wait");
        rule.check(PLATFORM);
        rule.check(PLUGINS);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
                .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util")
                .orShould().haveSimpleNameEndingWith("Dto")
                .because("such a name says nothing about what the class does")
                .check(PLATFORM);
        noClasses().should().resideInAnyPackage("..util..", "..impl..", "..dto..", "..service..", "..helper..")
                .because("packages are features")
                .check(PLATFORM);
    }

    @Test
    void sqlStaysInRepositories() {
        noClasses().that().haveSimpleNameNotEndingWith("Repository")
                .and().areNotAnnotatedWith("io.micronaut.data.jdbc.annotation.JdbcRepository")
                .and().resideInAPackage("org.hindsight..")
                // It has no query of its own, but must tell a deadlock from other failures.
                .and().resideOutsideOfPackage("org.hindsight.core.database..")
                .should().dependOnClassesThat(resideInAnyPackage("java.sql.."))
                .because("every query is tested on two databases, and is found where it belongs")
                .check(PLATFORM);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<String> silent = new ArrayList<>();
        PLATFORM.stream().map(JavaClass::getPackageName).distinct()
                .filter(name -> PLATFORM.stream().noneMatch(type -> type.getPackageName().equals(name)
                        && (type.getSimpleName().equals("package-info") || type.getPackage().tryGetPackageInfo().isPresent())))
                .forEach(silent::add);
        assertThat(silent).as("packages without a package-info.java").isEmpty();
    }
}
