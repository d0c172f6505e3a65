package it.concerto.administration;

import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.Invitations;
import it.concerto.identity.ListedPerson;
import it.concerto.identity.NewAccount;
import it.concerto.identity.PeopleRegister;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.IstatCode;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets administrators register people, give and end roles, open and close accounts: each within their own realm. */
@Service
@Transactional(rollbackFor = Exception.class)
public class Administration {

    /** Whoever cares for everything; without them nobody could ever name others. */
    private static final GroupId INSTALLATION = new GroupId(GroupId.INSTALLATION, Role.ADM, null);

    private final Ambiti ambiti;
    private final Accounts accounts;
    private final Invitations invitations;
    private final PeopleRegister register;
    private final Clock clock;

    Administration(Ambiti ambiti, Accounts accounts, Invitations invitations, PeopleRegister register, Clock clock) {
        this.ambiti = ambiti;
        this.accounts = accounts;
        this.invitations = invitations;
        this.register = register;
        this.clock = clock;
    }

    /** What the person administers today; empty for who is no administrator. */
    @Transactional(readOnly = true)
    public Optional<Realm> realm(Person person) {
        var whole = person.isIn(INSTALLATION);
        var theirs = ambiti.all().stream()
                .filter(ambito -> whole || person.has(ambito.code(), Role.ADM))
                .toList();
        return whole || !theirs.isEmpty() ? Optional.of(new Realm(whole, theirs)) : Optional.empty();
    }

    /**
     * Registers a person with a first role.
     *
     * @return token of the link by which the person chooses a password: nobody else ever knows one
     */
    public Invited register(Realm realm, NewPerson person) throws RuleBroken {
        var group = group(realm, person.role());
        try {
            accounts.register(
                    NewAccount.invited(person.username(), person.displayName(), person.email(), LocalDate.now(clock)));
        } catch (AccountRefused refusal) {
            throw new RuleBroken("", "username", refusal.messageKey());
        }
        accounts.assign(
                person.username(), group, person.role().from(), person.role().lastDay());
        return new Invited(register.number(person.username()), invitations.invite(person.username()));
    }

    /**
     * Gives a person one more role. In a further Ambito it ends an open link: the administrator who handed it over could
     * otherwise enter there with it.
     */
    public void assign(Realm realm, ListedPerson person, GivenRole role) throws RuleBroken {
        var group = group(realm, role);
        if (!accounts.assign(person.username(), group, role.from(), role.lastDay())) {
            throw new RuleBroken("", "role", "administration.role.already");
        }
        if (!person.assignments().stream()
                .allMatch(each -> each.group().ambito().equals(group.ambito()))) {
            invitations.withdraw(person.username());
        }
    }

    /** Ends a role after a last day, today at the earliest: what a person did in it stays theirs. */
    public void end(Realm realm, ListedPerson person, GroupId group, LocalDate lastDay) throws RuleBroken {
        if (!realm.gives(group)) {
            throw new RuleBroken("", "", "administration.role.foreign");
        }
        if (lastDay.isBefore(LocalDate.now(clock))) {
            throw new RuleBroken("", "lastDay", "administration.role.past");
        }
        if (group.equals(INSTALLATION) && !accounts.isHeldByOthers(group, person.username())) {
            throw new RuleBroken("", "group", "administration.role.last");
        }
        accounts.end(person.username(), group, lastDay);
    }

    /**
     * Closes an account: who is signed in is sent away with the next click.
     *
     * @return false if nobody else would go on administering the installation
     */
    public boolean close(ListedPerson person) {
        if (person.assignments().stream().anyMatch(role -> role.group().equals(INSTALLATION))
                && !accounts.isHeldByOthers(INSTALLATION, person.username())) {
            return false;
        }
        accounts.disable(person.username());
        return true;
    }

    public void reopen(ListedPerson person) {
        accounts.enable(person.username());
    }

    /** @return token of a new link; the one before is no longer good */
    public String invite(ListedPerson person) {
        return invitations.invite(person.username());
    }

    private GroupId group(Realm realm, GivenRole given) throws RuleBroken {
        var role = given.role();
        var municipality = role.isMunicipal() ? given.municipality() : null;
        if (role.isMunicipal() && !isMember(given.ambito(), municipality)) {
            throw new RuleBroken("BR-02", "municipality", "administration.role.municipality");
        }
        var group = new GroupId(given.ambito(), role, municipality);
        if (!realm.gives(group)) {
            throw new RuleBroken("", "ambito", "administration.role.foreign");
        }
        if (given.lastDay() != null && given.lastDay().isBefore(given.from())) {
            throw new RuleBroken("", "lastDay", "administration.role.backwards");
        }
        return group;
    }

    private boolean isMember(AmbitoCode ambito, @Nullable IstatCode municipality) {
        return ambiti.find(ambito).flatMap(found -> found.member(municipality)).isPresent();
    }

    /**
     * Somebody just registered.
     *
     * @param number stands for the person in addresses
     */
    public record Invited(long number, String token) {}
}
