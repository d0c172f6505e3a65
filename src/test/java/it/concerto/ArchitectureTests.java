package it.concerto;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import it.concerto.identity.Person;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ProcessStep;
import java.io.ObjectInputStream;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.query.NativeQuery;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "it.concerto", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule onlyTheEdgeKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..workflow..", "..modelling..", "..audit..", "..process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda.bpm.engine..", "org.camunda.bpm.model..", "org.camunda.bpm.dmn..");

    @ArchTest
    static final ArchRule onlyTheGatewayCallsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("..workflow..")
            .should()
            .dependOnClassesThat(nameMatching("org\\.camunda\\.bpm\\.engine\\.(\\w+Service|ProcessEngine\\w*)"));

    /** The engine limits what it shows to the Ambiti of the one whom this names. */
    @ArchTest
    static final ArchRule onlyTheGatewaySaysWhoActs = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("it.concerto.workflow.EngineSession")
            .and()
            .doNotHaveFullyQualifiedName("it.concerto.workflow.engine.Caller")
            .should()
            .callMethodWhere(target(owner(assignableTo(IdentityService.class)))
                    .and(target(nameMatching("setAuthenti.*|clearAuthentication"))));

    /** Processes, their days and decisions belong to whatever use case is under way; their callers are named by the session. */
    @ArchTest
    static final ArchRule whoeverAsksTheEngineIsKnown = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(describe("ask the engine", ArchitectureTests::asksTheEngine))
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName("it.concerto.workflow.Processes")
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName("it.concerto.workflow.MovedDates")
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName("it.concerto.workflow.HandOvers")
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName("it.concerto.workflow.WorkOfAbsent")
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName("it.concerto.workflow.Decisions")
            .should(new ArchCondition<>("take the person who asks") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var asked =
                            method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Person.class));
                    events.add(new SimpleConditionEvent(method, asked, method.getFullName() + " takes no person"));
                }
            });

    private static boolean asksTheEngine(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getPackageName().endsWith("workflow")
                && type.getFields().stream().anyMatch(field -> field.getRawType()
                        .getName()
                        .matches("org\\.camunda\\.bpm\\.engine\\.(?!Identity)\\w+Service"));
    }

    @ArchTest
    static final ArchRule nobodyWritesNativeQueries =
            noClasses().should().dependOnClassesThat().areAssignableTo(NativeQuery.class);

    @ArchTest
    static final ArchRule stepsAreHiddenAndLiveInProcess = classes()
            .that()
            .areAnnotatedWith(ProcessStep.class)
            .or()
            .areAnnotatedWith(Answers.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..process")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersAreHiddenAndLiveInWeb = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..web");

    @ArchTest
    static final ArchRule noGrabBags = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..impl..", "..dto..");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Util|Utils|Impl|Helper|Manager|Dto)");

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            fields().should().notBeAnnotatedWith(Autowired.class);

    /** A thread that is interrupted at the database costs an H2 file: work under way is let finish. */
    @ArchTest
    static final ArchRule nobodyStopsThreadsByForce = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("shutdownNow")))
            .orShould()
            .callMethod(Future.class, "cancel", boolean.class);

    /** But for sessions that several nodes share: those pass an allow-list. */
    @ArchTest
    static final ArchRule nobodyRunsCommands = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("java.lang").and(nameMatching(".*\\.(ProcessBuilder|Runtime)")));

    /** Shared sessions are objects; what may be read of them is filtered there. */
    @ArchTest
    static final ArchRule nobodyReadsObjects = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("it.concerto.database.SharedSessions")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class);

    /** NullAway looks only into packages that are marked. */
    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(
                            new SimpleConditionEvent(type, marked, type.getName() + " is in no @NullMarked package"));
                }
            });
}
