package it.concerto.identity;

import it.concerto.organisation.AmbitoCode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The people with an account, and who they are today. */
@Service
public class People {

    /** The person, whether or not the account is still active. */
    public Optional<Person> find(String username) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The active members of a group, by name. */
    public List<Person> in(GroupId group) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The active people who hold the role in the Ambito, in any municipality, by name. */
    public List<Person> in(AmbitoCode ambito, Role role) {
        throw new UnsupportedOperationException("not yet");
    }
}
