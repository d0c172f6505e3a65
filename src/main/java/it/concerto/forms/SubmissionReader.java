package it.concerto.forms;

import it.concerto.files.FileRef;
import it.concerto.files.FileRefused;
import it.concerto.files.FileStore;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Reads what a browser sent for a form and stores the files that came with it. */
@Service
public class SubmissionReader {

    private final FileStore store;

    SubmissionReader(FileStore store) {
        this.store = store;
    }

    /** A file the store refuses becomes an error beside its field. */
    public Submission read(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        var files = new LinkedHashMap<String, List<FileRef>>();
        var refused = new ArrayList<FieldError>();
        sentFiles(request).forEach((path, sent) -> {
            for (var file : sent) {
                var stored = store(path, file, refused);
                if (stored != null) {
                    files.computeIfAbsent(path, p -> new ArrayList<>()).add(stored);
                }
            }
        });
        return new Submission(fields, files, refused);
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
