package it.concerto;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Role;
import it.concerto.testing.ModelFolders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Whom each task waits for, in every model that has it, against the roles that the procedure names, written by hand beside the
 * terms. A role in brackets is ours: there the procedure asks for something and does not say whom.
 */
class TaskRolesTests {

    /** Roles whose people are asked one by one. */
    private static final Map<String, String> BY_NAME = Map.of(
            "FAC", "${facilitatorInScope}",
            "REF", "${referent}",
            "COORD", "${member}",
            "GT by name", "${sheetOwner}",
            "signers", "${signer}");

    /** Nobody holds this role in the product: the head of the office checks instead, still as a second person. */
    private static final String DPO = "DPO";

    private static final Map<String, List<UserTask>> TASKS = ModelFolders.models()
            .flatMap(model -> ModelFolders.read(model).getModelElementsByType(UserTask.class).stream())
            .collect(groupingBy(UserTask::getId));

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "due-terms.csv", delimiter = '|', numLinesToSkip = 1)
    void waitsForWhomTheProcedureNames(String number, String task, String role) {
        var roles = Stream.of(role.replaceAll("[()]", "").split("/")).collect(toSet());
        var groups = roles.stream()
                .filter(named -> !BY_NAME.containsKey(named))
                .map(TaskRolesTests::group)
                .collect(toSet());
        var assignee =
                roles.stream().filter(BY_NAME::containsKey).map(BY_NAME::get).findFirst();

        assertThat(TASKS.get(task)).isNotEmpty().allSatisfy(found -> {
            assertThat(groups(found.getCamundaCandidateGroups())).as(number).isEqualTo(groups);
            assertThat(found.getCamundaAssignee()).as(number).isEqualTo(assignee.orElse(null));
        });
    }

    private static String group(String role) {
        var held = Role.valueOf(role.equals(DPO) ? "UDPRESP" : role);
        return "${ambito}_" + held + (held.isMunicipal() ? "_${municipality}" : "");
    }

    private static Set<String> groups(@Nullable String candidates) {
        return candidates == null ? Set.of() : Set.of(candidates.split(","));
    }
}
