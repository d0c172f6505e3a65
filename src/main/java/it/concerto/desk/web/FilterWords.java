package it.concerto.desk.web;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.PathName;
import it.concerto.workflow.InboxFilter;
import it.concerto.workflow.InboxTotals;
import it.concerto.workflow.InboxView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a filter shows and what it can be made of, in words. */
@Component
class FilterWords {

    private final MessageSource messages;

    FilterWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What can be chosen where a person looks for tasks: value and text.
     *
     * @param paths those that wait for the person, and the one that they ask for
     * @param groups with whose members the person may share a filter
     */
    record Choices(
            Map<String, String> paths,
            Map<String, String> stages,
            Map<String, String> roles,
            Map<String, String> groups) {}

    Choices choices(Person person, InboxFilter filter, InboxTotals totals, Map<String, PathName> names) {
        var paths = new LinkedHashMap<String, String>();
        totals.paths().forEach(path -> paths.put(path, path(path, totals, names)));
        var stages = new LinkedHashMap<>(totals.stages());
        if (filter.path() != null) {
            paths.putIfAbsent(filter.path(), filter.path());
        }
        if (filter.stage() != null) {
            stages.putIfAbsent(filter.stage(), filter.stage());
        }
        return new Choices(paths, stages, roles(person, filter), groups(person));
    }

    /** For a heading: everything that matters, the most urgent first. */
    String describe(InboxFilter filter, InboxTotals totals, Map<String, PathName> names) {
        var parts = new ArrayList<String>();
        if (filter.urgency() != null) {
            parts.add(say("desk.filter.says." + filter.urgency()));
        }
        if (filter.view() != InboxView.ALL) {
            parts.add(say("desk.filter.says." + filter.view()));
        }
        if (filter.stage() != null) {
            parts.add(say("desk.filter.says.stage", totals.stages().getOrDefault(filter.stage(), filter.stage())));
        }
        if (filter.path() != null) {
            parts.add(path(filter.path(), totals, names));
        }
        if (filter.role() != null) {
            parts.add(say("desk.filter.says.role", role(filter.role())));
        }
        if (filter.subject() != null) {
            parts.add(say("desk.filter.says.subject", filter.subject()));
        }
        if (filter.words() != null) {
            parts.add(say("desk.filter.says.words", filter.words()));
        }
        return String.join(", ", parts);
    }

    /** A path of which nothing waits for the person keeps its id: whether they may know its name is not asked here. */
    private static String path(String path, InboxTotals totals, Map<String, PathName> names) {
        var name = names.get(path);
        if (name == null || !totals.paths().contains(path)) {
            return path;
        }
        return name.ambito().isEmpty() ? name.plan() : name.plan() + " · " + name.ambito() + " (" + path + ")";
    }

    private Map<String, String> roles(Person person, InboxFilter filter) {
        var roles = new LinkedHashMap<String, String>();
        person.groups().stream()
                .map(GroupId::role)
                .distinct()
                .sorted()
                .forEach(role -> roles.put(FilterReading.ROLES.of(role), role(role)));
        if (filter.role() != null) {
            roles.putIfAbsent(FilterReading.ROLES.of(filter.role()), role(filter.role()));
        }
        return roles;
    }

    /** By the role; by the code of the group where a person has the same role in several places. */
    private Map<String, String> groups(Person person) {
        var groups = new LinkedHashMap<String, String>();
        var sorted = person.ownGroups().stream()
                .sorted(Comparator.comparing(GroupId::toString))
                .toList();
        sorted.forEach(group -> groups.put(group.toString(), group(group, sorted)));
        return groups;
    }

    private String group(GroupId group, List<GroupId> all) {
        var alike = all.stream().filter(other -> other.role() == group.role()).count();
        return alike == 1 ? role(group.role()) : role(group.role()) + " · " + group;
    }

    /** With whom a filter is shared, or null. */
    @Nullable String sharedWith(@Nullable GroupId group) {
        return group == null ? null : role(group.role());
    }

    private String role(Role role) {
        return say("identity.role." + role);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
