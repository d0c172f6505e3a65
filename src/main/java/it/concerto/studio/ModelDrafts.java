package it.concerto.studio;

import it.concerto.identity.Person;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.DeployedModels;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts and what is written in them. One person at a time holds a draft; another one may take it over, and is from then on
 * the one who may write.
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class ModelDrafts {

    /** Bytes of a file, as of the largest model (see {@code ModelCheck}). */
    public static final int LARGEST = 1 << 20;

    private static final int MOST_FILES = 100;
    private static final Pattern FORM = Pattern.compile("forms/([a-z0-9-]{1,40}/){1,3}[a-z0-9-]{1,80}\\.form");

    private final ModelDraftBook book;
    private final DeployedModels deployed;
    private final ShippedModels shipped;
    private final Ledger ledger;

    ModelDrafts(ModelDraftBook book, DeployedModels deployed, ShippedModels shipped, Ledger ledger) {
        this.book = book;
        this.deployed = deployed;
        this.shipped = shipped;
        this.ledger = ledger;
    }

    /**
     * A draft of what is live.
     *
     * @return its id
     */
    public String begin(Person person, DeployedModel live) {
        return begin(person, live, deployed.files(live));
    }

    /**
     * A draft of what this release of the product has, to be put in the place of what is live.
     *
     * @return its id
     */
    public String beginAsShipped(Person person, DeployedModel live) {
        return begin(person, live, shipped.files(live.name()));
    }

    private String begin(Person person, DeployedModel model, List<ModelFile> files) {
        StudioDoor.check(person);
        var id = UUID.randomUUID().toString();
        book.begin(id, model.name(), model.deployment(), person.username());
        files.forEach(file -> book.put(id, file.name(), new String(file.content(), StandardCharsets.UTF_8)));
        ledger.record(AuditEvent.of(null, null, "model.drafted", model.name() + " " + id, person.username()));
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<ModelDraft> find(String id) {
        return book.find(id);
    }

    @Transactional(readOnly = true)
    public List<ModelDraft> of(DeployedModel model) {
        return book.of(model.name());
    }

    /** At most a hundred, the latest change first. */
    @Transactional(readOnly = true)
    public List<ModelDraft> underWay() {
        return book.underWay();
    }

    @Transactional(readOnly = true)
    public List<ModelFile> files(ModelDraft draft) {
        return book.files(draft.id());
    }

    /**
     * Puts a file in the place of one of the same name, or adds a form.
     *
     * @param name of the file it takes the place of, or of a new form as {@code forms/plan/review-frame.form}
     * @param revision of the draft that the person saw
     */
    public void put(Person person, String id, int revision, String name, byte[] content) throws RuleBroken {
        var draft = held(person, id, revision);
        if (!name.equals(draft.model())
                && !(draft.model().endsWith(".bpmn") && FORM.matcher(name).matches())) {
            throw new RuleBroken("", "nome", "studio.problem.name", draft.model());
        }
        if (content.length > LARGEST) {
            throw new RuleBroken("", "file", "studio.problem.large");
        }
        var files = book.files(id);
        if (files.size() >= MOST_FILES
                && files.stream().noneMatch(file -> file.name().equals(name))) {
            throw new RuleBroken("", "file", "studio.problem.many", MOST_FILES);
        }
        book.put(id, name, text(content));
        book.changed(id, person.username());
    }

    /** Takes a form out; the model's own file stays. */
    public void remove(Person person, String id, int revision, String name) throws RuleBroken {
        var draft = held(person, id, revision);
        if (name.equals(draft.model())) {
            throw new RuleBroken("", "", "studio.problem.main");
        }
        book.remove(id, name);
        book.changed(id, person.username());
    }

    /** From now on this person may write, and the one who could no longer. */
    public void takeOver(Person person, String id) throws RuleBroken {
        var draft = open(person, id);
        book.take(id, person.username());
        ledger.record(AuditEvent.of(null, null, "model.draft.taken", draft.model() + " " + id, person.username()));
    }

    public void discard(Person person, String id) throws RuleBroken {
        var draft = open(person, id);
        if (!draft.holder().equals(person.username())) {
            throw new RuleBroken("", "", "studio.problem.held");
        }
        book.decide(id, ModelDraft.State.DISCARDED, person.username(), "");
        ledger.record(AuditEvent.of(null, null, "model.discarded", draft.model() + " " + id, person.username()));
    }

    private ModelDraft open(Person person, String id) throws RuleBroken {
        StudioDoor.check(person);
        return book.hold(id)
                .filter(ModelDraft::isOpen)
                .orElseThrow(() -> new RuleBroken("", "", "studio.problem.closed"));
    }

    private ModelDraft held(Person person, String id, int revision) throws RuleBroken {
        var draft = open(person, id);
        if (!draft.holder().equals(person.username())) {
            throw new RuleBroken("", "", "studio.problem.held");
        }
        if (draft.revision() != revision) {
            throw new RuleBroken("", "", "studio.problem.changed");
        }
        return draft;
    }

    private static String text(byte[] content) throws RuleBroken {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new RuleBroken("", "file", "studio.problem.text");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new RuleBroken("", "file", "studio.problem.text");
        }
    }
}
