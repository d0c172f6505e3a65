package it.concerto.forms;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Service;

/** Reads what a browser sent for a form and stores the files that came with it. */
@Service
public class SubmissionReader {

    /** A file the store refuses becomes an error beside its field. */
    public Submission read(HttpServletRequest request) {
        throw new UnsupportedOperationException("not yet");
    }
}
