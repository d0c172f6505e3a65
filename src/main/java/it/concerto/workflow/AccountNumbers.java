package it.concerto.workflow;

import it.concerto.identity.People;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How people stand in process variables, where no name may be: {@code #} and the number of their account. No other value
 * of a variable begins with {@code #}, so expressions of models tell the person from it.
 */
@Component
public class AccountNumbers {

    private static final String SIGN = "#";
    private static final Pattern NUMBER = Pattern.compile("#\\d{1,18}");

    /** No account has it: a task for such a person falls to the head of the Ufficio di Piano (BR-74). */
    private static final long NOBODY = 0;

    private final People people;

    AccountNumbers(People people) {
        this.people = people;
    }

    /** What stands for the person with the username. */
    public String of(String username) {
        return of(List.of(username)).get(0);
    }

    /** What stands for each of them, in the same order. */
    public List<String> of(List<String> usernames) {
        var numbers = people.numbers(usernames);
        return usernames.stream()
                .map(username -> SIGN + numbers.getOrDefault(username, NOBODY))
                .toList();
    }

    /** What a variable means to a model: the username where a number stands for somebody, else the value itself. */
    public @Nullable Object meaning(@Nullable Object value) {
        return value instanceof String text && NUMBER.matcher(text).matches()
                ? people.username(Long.parseLong(text.substring(SIGN.length()))).orElse(null)
                : value;
    }
}
