package it.concerto.forms;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.forms.feel.Feel;
import it.concerto.forms.filling.Filling;
import it.concerto.forms.filling.Names;
import it.concerto.forms.filling.Sent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings form, given values and submission together. */
@Component
class Fillings {

    private final Feel feel;
    private final FileStore files;

    Fillings(Feel feel, FileStore files) {
        this.feel = feel;
        this.files = files;
    }

    Filling filling(Form form, Map<String, Object> given, @Nullable Submission submission) {
        return Filling.of(form.components(), given, submission == null ? null : sent(submission), feel.session());
    }

    Filling kept(Form form, Map<String, Object> given, Map<String, Object> answer) {
        return Filling.kept(form.components(), given, answer, feel.session());
    }

    private Sent sent(Submission submission) {
        return new Sent(
                submission.fields(),
                files(submission),
                submission.fields().containsKey(Names.PAGE),
                Set.copyOf(submission.texts(Names.SHOWN)));
    }

    /** A page sends handles of the files it already holds; a handle is a secret, a hash may be public. */
    private Map<String, List<FileRef>> files(Submission submission) {
        var all = new LinkedHashMap<String, List<FileRef>>();
        submission.fields().forEach((name, handles) -> {
            if (name.endsWith(Names.KEPT)) {
                var path = name.substring(0, name.length() - Names.KEPT.length());
                all.put(
                        path,
                        new ArrayList<>(handles.stream()
                                .map(files::find)
                                .flatMap(Optional::stream)
                                .toList()));
            }
        });
        submission.files().forEach((path, sent) -> all.computeIfAbsent(path, p -> new ArrayList<>())
                .addAll(sent));
        return all;
    }
}
