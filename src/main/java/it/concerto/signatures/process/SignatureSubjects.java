package it.concerto.signatures.process;

import it.concerto.signatures.SignatureRounds;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.Subjects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Title of the document that is signed. */
@Component
class SignatureSubjects implements Subjects {

    private final SignatureRounds rounds;

    SignatureSubjects(SignatureRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Set<String> elements() {
        return Set.of("SignaturesProcess");
    }

    @Override
    public ProcessVariable<String> variable() {
        return SignatureVariables.SIGNATURE_ROUND;
    }

    @Override
    public Optional<String> of(String path, String value) {
        return Optional.of(rounds.get(value).title());
    }
}
