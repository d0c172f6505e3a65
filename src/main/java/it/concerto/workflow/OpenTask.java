package it.concerto.workflow;

import it.concerto.files.FileRef;
import it.concerto.forms.Form;
import it.concerto.forms.KeptValues;
import it.concerto.identity.GroupId;
import java.util.List;
import java.util.Map;

/**
 * A task opened by somebody who may see it.
 *
 * @param form the form as it was deployed with the process
 * @param deployment of that form
 * @param given what the form reads before it is filled in
 * @param groups the groups that may claim it
 */
public record OpenTask(
        InboxRow row,
        Form form,
        String deployment,
        Map<String, Object> given,
        Standing standing,
        List<GroupId> groups) {

    /** What the person may do with the task. */
    public enum Standing {
        /** Answer or release it. */
        MINE,
        /** Claim it. */
        CLAIMABLE,
        /** Read it: a colleague has it in hand. */
        TAKEN
    }

    /** Names the version of the form: tasks that ask the same say the same. */
    public String asks() {
        return deployment + " " + form.id();
    }

    /** The files that the form shows or starts from, each once. */
    public List<FileRef> files() {
        return KeptValues.files(given).stream().distinct().toList();
    }
}
