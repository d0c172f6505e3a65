package it.concerto.substitutes;

import it.concerto.identity.GroupId;
import it.concerto.identity.Substitution;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.MailKind;
import it.concerto.notifications.Official;
import it.concerto.notifications.PersonalMail;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What both sides of a substitution are told (M21, M22); why somebody is away is nobody's business. */
@Component
class SubstitutionMail {

    private final PersonalMail mail;
    private final RoleNames names;

    SubstitutionMail(PersonalMail mail, RoleNames names) {
        this.mail = mail;
        this.names = names;
    }

    void tellOfBeginning(Substitution away) {
        post(MailCode.M21, away);
    }

    void tellOfEnd(Substitution away) {
        post(MailCode.M22, away);
    }

    private void post(MailCode code, Substitution away) {
        var content = Map.<String, Object>of(
                "plan", "Concerto",
                "from", away.firstDay(),
                "until", away.lastDay(),
                "absent", away.absent().displayName(),
                "substitute", away.substitute().displayName(),
                "roles", roles(away.groups()),
                "link", "/sostituzioni");
        mail.tell(
                MailKind.SUBSTITUTION,
                new Letter(code, away.ambito(), "", "substitution-" + away.id(), content, null),
                Stream.of(away.absent(), away.substitute())
                        .map(each -> new Official(each.username(), each.displayName(), each.email()))
                        .toList());
    }

    private List<String> roles(List<GroupId> groups) {
        return groups.stream().map(group -> names.of(group, Locale.ITALIAN)).toList();
    }
}
