package it.concerto.governance.proposal;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.governance.paper.PaperWriter;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.PathNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The opinions on a proposal as papers of their own among the documents of the path. */
@Component
public class OpinionPaper {

    private final PathNames names;
    private final PaperWriter writer;
    private final Documents documents;
    private final MessageSource messages;

    OpinionPaper(PathNames names, PaperWriter writer, Documents documents, MessageSource messages) {
        this.names = names;
        this.writer = writer;
        this.documents = documents;
        this.messages = messages;
    }

    /** Files the opinion; given again on a later proposal of that title, it becomes a further version. */
    public void file(Proposal proposal, Opinion opinion, Person signer) {
        var kind = messages.getMessage("governance.Kind." + opinion.kind(), null, Locale.ITALIAN);
        var title = messages.getMessage(
                "governance.paper.opinionTitle", new Object[] {kind, proposal.title()}, Locale.ITALIAN);
        var model = new HashMap<String, Object>(Map.of(
                "title", title,
                "plan", names.one(proposal.path().value()).head(),
                "proposal", proposal,
                "opinion", opinion,
                "signer", signerOf(proposal, opinion, signer)));
        var name = "%s-%s.html".formatted(kind.toLowerCase(Locale.ITALIAN).replace(" ", "-"), opinion.givenOn());
        var file = writer.write("governance/opinion", name, model);
        documents.file(proposal.path(), DocumentKind.OPINION, title, Classification.INTERNAL, file);
    }

    /** With whose work they do: who signs for another is shown as such (BR-76). */
    private String signerOf(Proposal proposal, Opinion opinion, Person signer) {
        var role = opinion.kind() == Opinion.Kind.TECHNICAL ? Role.UDPRESP : Role.RAG;
        return signer.actsFor(List.of(new GroupId(proposal.ambito(), role, null)))
                .map(absent -> messages.getMessage(
                        "governance.paper.onBehalf",
                        new Object[] {signer.displayName(), absent.displayName()},
                        Locale.ITALIAN))
                .orElse(signer.displayName());
    }
}
