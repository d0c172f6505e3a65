package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.forms.Form;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people declare of themselves is closed when it is asked, not when somebody remembers. */
class PersonalFormsTests {

    private static final Pattern FORM = Pattern.compile("formRef=\"(\\w+)\"");

    @Test
    @DisplayName("Every form of a manifestation of interest declares that its answers are personal")
    void closesTheFormsOfManifestations() throws Exception {
        var personal = personalForms();

        var forms = FORM.matcher(Files.readString(Path.of("bpmn/manifestation.bpmn")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(forms).hasSizeGreaterThanOrEqualTo(2);
        assertThat(personal)
                .containsAll(forms)
                .contains(
                        "recordAttendance",
                        "registerRemark",
                        "closeMinutes",
                        "nameReferents",
                        "expressInterest",
                        "settleContest");
        assertThat(personal).doesNotContain("writeSittingMinutes", "castVotes");
    }

    private static Set<String> personalForms() throws Exception {
        var personal = new TreeSet<String>();
        try (var files = Files.walk(Path.of("forms"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".form")).toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    var form = Form.parse(file.toString(), content);
                    if (form.isPersonal()) {
                        personal.add(form.id());
                    }
                }
            }
        }
        return personal;
    }
}
