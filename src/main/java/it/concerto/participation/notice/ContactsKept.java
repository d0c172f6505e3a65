package it.concerto.participation.notice;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.KeptThing;
import it.concerto.keeping.Retained;
import it.concerto.keeping.Span;
import it.concerto.path.PathId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contacts leave manifestations before these go: what was declared stays without them, as when somebody asks for it (ADR 121). */
@Component
final class ContactsKept implements Retained, KeptThing {

    private final ManifestationStore manifestations;

    ContactsKept(ManifestationStore manifestations) {
        this.manifestations = manifestations;
    }

    @Override
    public List<KeptRows> rows() {
        return List.of();
    }

    @Override
    public List<KeptThing> things() {
        return List.of(this);
    }

    @Override
    public String kind() {
        return "contacts";
    }

    @Override
    public Span span() {
        return Span.CONTACTS;
    }

    @Override
    public String name() {
        return "cz_manifestation (contacts)";
    }

    @Override
    public List<String> keys(String path, Instant until) {
        return withContacts(path).stream().map(Manifestation::id).toList();
    }

    @Override
    public void erase(String path, Instant until) {
        withContacts(path)
                .forEach(one -> manifestations.forgetContacts(one.id(), new ContactsOf(one.content()).left()));
    }

    private List<Manifestation> withContacts(String path) {
        return manifestations.between(PathId.of(path), 1, Integer.MAX_VALUE).stream()
                .filter(one -> !new ContactsOf(one.content()).left().equals(one.content()))
                .toList();
    }
}
