package it.concerto.studio.web;

import it.concerto.identity.Person;
import it.concerto.studio.ModelDraft;
import it.concerto.studio.ModelDrafts;
import it.concerto.studio.StudioDoor;
import it.concerto.studio.running.Migration;
import it.concerto.studio.running.MigrationReading;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.DeployedModels;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what an address of the studio names; shows everybody but its administrators that there is nothing here. */
@Component
class Studio {

    private final DeployedModels deployed;
    private final ModelDrafts drafts;
    private final MigrationReading moved;

    Studio(DeployedModels deployed, ModelDrafts drafts, MigrationReading moved) {
        this.deployed = deployed;
        this.drafts = drafts;
        this.moved = moved;
    }

    void open(Person person) {
        if (!StudioDoor.isOpenTo(person)) {
            throw nothing();
        }
    }

    void decides(Person person) {
        if (!StudioDoor.decides(person)) {
            throw nothing();
        }
    }

    /** @param file without its folder, e.g. {@code notice.bpmn} */
    DeployedModel model(Person person, String file) {
        open(person);
        return deployed.live("bpmn/" + file).orElseThrow(Studio::nothing);
    }

    DeployedModel version(Person person, String file, String deployment) {
        open(person);
        return deployed.version("bpmn/" + file, deployment).orElseThrow(Studio::nothing);
    }

    /** The latest migrations of what runs in it. */
    List<Migration> moves(DeployedModel live) {
        return moved.of(live.name());
    }

    ModelDraft draft(Person person, String id) {
        open(person);
        return drafts.find(id).orElseThrow(Studio::nothing);
    }

    /** One of some files, to be kept on the reader's own disk: nothing of it is shown by a browser. */
    static ResponseEntity<byte[]> file(List<ModelFile> files, String name) {
        var file = named(files, name);
        var attachment = ContentDisposition.attachment()
                .filename(name.substring(name.lastIndexOf('/') + 1), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.content());
    }

    static ModelFile named(List<ModelFile> files, String name) {
        return files.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(Studio::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
