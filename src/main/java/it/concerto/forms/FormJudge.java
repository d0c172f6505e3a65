package it.concerto.forms;

import java.util.Map;
import org.springframework.stereotype.Service;

/** Judges on the server, from the form itself, what people answer: the browser is believed in nothing. */
@Service
public class FormJudge {

    /** @param given what the form reads: initial values, option lists, anything its expressions mention */
    public Verdict judge(Form form, Map<String, Object> given, Submission submission) {
        throw new UnsupportedOperationException("not yet");
    }
}
