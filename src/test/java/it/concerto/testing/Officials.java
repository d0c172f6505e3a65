package it.concerto.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import org.springframework.test.web.servlet.MockMvc;

/** The people of the demo by their groups, in the browser and before single answers of the server. */
public record Officials(People people, MockMvc pages, int port) {

    /** @param place among the members of the group, counted from 0 */
    public Person person(String group, int place) {
        return people.in(GroupId.of(group)).get(place);
    }

    /** @param place as in {@link #person} */
    public Visitor signedIn(String group, int place) {
        return Visitor.signedIn("http://localhost:" + port, person(group, place).username(), "concerto-di-zona");
    }

    /** With which status the first of the group gets an address. */
    public int status(String address, String group) throws Exception {
        return pages.perform(get(address).with(user(person(group, 0).username())))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
