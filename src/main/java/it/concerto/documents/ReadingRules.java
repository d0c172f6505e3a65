package it.concerto.documents;

import it.concerto.identity.Person;
import it.concerto.privacy.Permissions;

/** Who reads a document: what is public everybody of the Ambito does, the rest whom it names and whom the matrix lets read it. */
final class ReadingRules {

    private ReadingRules() {}

    /** @param clear whether the person reads contacts of the path as they are */
    static boolean allow(Person person, Document document, Readers named, boolean clear) {
        return person.belongsTo(document.ambito())
                && (document.classification() == Classification.PUBLIC
                        || isNamed(person, document, named)
                        || Permissions.reads(
                                        person,
                                        document.ambito(),
                                        document.kind().matter())
                                && (document.classification().isPublishable() || clear));
    }

    private static boolean isNamed(Person person, Document document, Readers named) {
        return named.people().contains(person.username())
                || named.roles().stream().anyMatch(role -> person.has(document.ambito(), role));
    }
}
