package it.concerto.substitutes;

import it.concerto.identity.GroupId;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Municipality;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How people call a role: <em>Segretario comunale, Matino</em>. */
@Component
public class RoleNames {

    private final MessageSource messages;
    private final Ambiti ambiti;

    RoleNames(MessageSource messages, Ambiti ambiti) {
        this.messages = messages;
        this.ambiti = ambiti;
    }

    public String of(GroupId group, Locale locale) {
        var role = messages.getMessage("identity.role." + group.role(), null, locale);
        if (group.municipality() == null) {
            return role;
        }
        return ambiti.find(group.ambito())
                .flatMap(ambito -> ambito.member(group.municipality()))
                .map(Municipality::name)
                .map(name -> role + ", " + name)
                .orElse(role);
    }
}
