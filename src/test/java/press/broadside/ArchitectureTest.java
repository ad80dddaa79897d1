package press.broadside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls between the stages: PIPELINE is the way of a statement, and no package looks ahead. */
class ArchitectureTest {
    private static final List<String> PIPELINE = List.of(
            "yaml",
            "text",
            "language",
            "section",
            "handoff",
            "intake",
            "extraction",
            "memory",
            "terminology",
            "translation",
            "assembly",
            "release",
            "publication",
            "dispatch",
            "provenance",
            "account");
    private static final List<String> ABOVE = List.of("workbench", "app");

    private static final JavaClasses BROADSIDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("press.broadside");

    static Stream<String> stages() {
        return PIPELINE.stream();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void a_stage_knows_only_the_stages_before_it(String stage) {
        noClasses()
                .that()
                .resideInAPackage(in(stage))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(laterThan(stage))
                .allowEmptyShould(true)
                .check(BROADSIDE);
    }

    @Test
    void nothing_imports_the_screens_or_the_program() {
        for (String above : ABOVE) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(in(above))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(in(above))
                    .check(BROADSIDE);
        }
    }

    @Test
    void every_class_has_its_place_in_the_pipeline_or_above_it() {
        String[] known = Stream.concat(PIPELINE.stream(), ABOVE.stream())
                .map(ArchitectureTest::in)
                .toArray(String[]::new);

        classes().should().resideInAnyPackage(known).check(BROADSIDE);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("press.broadside.(*)..").should().beFreeOfCycles().check(BROADSIDE);
    }

    @Test
    void okapi_stays_behind_its_fence() {
        onlyWithin("net.sf.okapi..", "press.broadside.extraction.okapi..", "press.broadside.language");
    }

    @Test
    void pictures_are_read_without_knowing_what_they_are_for() {
        classes()
                .that()
                .resideInAPackage(in("intake.image"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("intake.image"), in("text"), "java..", "org.jspecify..")
                .check(BROADSIDE);
    }

    @Test
    void camel_is_known_to_the_handoff_and_the_program_only() {
        onlyWithin("org.apache.camel..", in("handoff"), in("app"));
    }

    @Test
    void stage_logic_carries_no_framework_annotation() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Configuration")
                .and()
                .resideOutsideOfPackages(in("workbench"), in("app"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.beans.factory.annotation..",
                        "org.springframework.context.annotation..",
                        "org.springframework.context.event..",
                        "org.springframework.scheduling.annotation..",
                        "org.springframework.transaction.annotation..")
                .check(BROADSIDE);
    }

    @Test
    void beans_are_wired_by_constructors_and_never_found_by_stereotype() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.springframework\\.(stereotype\\.(Component|Service|Repository)"
                        + "|beans\\.factory\\.annotation\\.Autowired)")
                .check(BROADSIDE);
    }

    /** The hand-off is no stage: its giving and its carrying side are the program's to choose. */
    @Test
    void a_stage_keeps_its_wiring_to_itself() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Configuration")
                .and()
                .resideOutsideOfPackages(in("handoff"), in("workbench"), in("app"))
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(BROADSIDE);
    }

    @Test
    void standard_output_belongs_to_the_program() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("app"))
                .should(ACCESS_STANDARD_STREAMS)
                .check(BROADSIDE);
    }

    @Test
    void every_package_has_a_sign_and_promises_no_nulls() {
        assertThat(BROADSIDE.getPackage("press.broadside").getSubpackagesInTree())
                .filteredOn(folder -> !folder.getClasses().isEmpty())
                .allMatch(folder -> folder.tryGetPackageInfo().isPresent(), "has a package-info")
                .allMatch(ArchitectureTest::isNullMarked, "is @NullMarked");
    }

    private static boolean isNullMarked(JavaPackage folder) {
        return folder.isAnnotatedWith(NullMarked.class);
    }

    private static void onlyWithin(String library, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(BROADSIDE);
    }

    private static String[] laterThan(String stage) {
        var later = PIPELINE.subList(PIPELINE.indexOf(stage) + 1, PIPELINE.size());
        return Stream.concat(later.stream(), ABOVE.stream())
                .map(ArchitectureTest::in)
                .toArray(String[]::new);
    }

    private static String in(String name) {
        return "press.broadside." + name + "..";
    }
}
