package it.concerto.forms;

import it.concerto.files.FileRef;
import it.concerto.files.FileRefused;
import it.concerto.files.FileStore;
import it.concerto.forms.filling.Names;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Reads what a browser sent for a form and stores the files that came with it. */
@Service
public class SubmissionReader {

    private static final Set<String> CARRIED = Set.of(Names.PAGE, Names.SHOWN, Names.READING);

    private final FileStore store;

    SubmissionReader(FileStore store) {
        this.store = store;
    }

    /** A file the store refuses becomes an error beside its field. */
    public Submission read(HttpServletRequest request) {
        return read(request, UploadLimit.NONE);
    }

    /** Files beyond the limit are not stored and become errors beside their field, like those that the store refuses. */
    public Submission read(HttpServletRequest request, UploadLimit limit) {
        var files = new LinkedHashMap<String, List<FileRef>>();
        var refused = new ArrayList<FieldError>();
        var stored = 0;
        for (var sent : sentFiles(request).entrySet()) {
            for (var file : sent.getValue()) {
                var error = refusal(sent.getKey(), file, stored, limit);
                var kept = error == null ? store(sent.getKey(), file, refused) : null;
                if (error != null) {
                    refused.add(error);
                } else if (kept != null) {
                    stored++;
                    files.computeIfAbsent(sent.getKey(), path -> new ArrayList<>())
                            .add(kept);
                }
            }
        }
        return new Submission(texts(request), files, refused);
    }

    /** What was typed; files that came with it are left unread. */
    public Submission typed(HttpServletRequest request) {
        return new Submission(texts(request), Map.of(), List.of());
    }

    /** What a page would send to show the same again: without token and buttons, files by their handles. */
    public Map<String, List<String>> carried(Submission submission) {
        var fields = new LinkedHashMap<String, List<String>>();
        submission.fields().forEach((name, texts) -> {
            if (!name.startsWith("_") || CARRIED.contains(name)) {
                fields.put(name, texts);
            }
        });
        submission.files().forEach((path, files) -> {
            var handles = new ArrayList<>(fields.getOrDefault(path + Names.KEPT, List.of()));
            files.stream().map(store::handle).forEach(handles::add);
            fields.put(path + Names.KEPT, handles);
        });
        return fields;
    }

    private static Map<String, List<String>> texts(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return fields;
    }

    private static @Nullable FieldError refusal(String path, MultipartFile file, int stored, UploadLimit limit) {
        if (file.getSize() > limit.largest().toBytes()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return new FieldError(
                    path, "files.error.tooLarge", name, limit.largest().toMegabytes());
        }
        return stored >= limit.files() && !file.isEmpty()
                ? new FieldError(path, "forms.error.tooManyFiles", limit.files())
                : null;
    }

    private static Map<String, List<MultipartFile>> sentFiles(HttpServletRequest request) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return multipart == null ? Map.of() : multipart.getMultiFileMap();
    }

    /** A browser sends a nameless part for an input left empty. */
    private @Nullable FileRef store(String path, MultipartFile file, List<FieldError> refused) {
        var name = file.getOriginalFilename();
        if (!StringUtils.hasText(name)) {
            return null;
        }
        try (var content = file.getInputStream()) {
            return store.store(name, content);
        } catch (FileRefused e) {
            refused.add(new FieldError(path, e.messageKey(), e.arguments()));
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("The upload cannot be read", e);
        }
    }
}
