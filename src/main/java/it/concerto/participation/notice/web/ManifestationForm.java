package it.concerto.participation.notice.web;

import it.concerto.organisation.Ambiti;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one form of a manifestation of interest, on the desk and in public, and what it reads. */
@Component
public class ManifestationForm {

    public static final String FILE = "forms/participation/express-interest.form";

    private final PlanningPaths paths;
    private final Ambiti ambiti;

    ManifestationForm(PlanningPaths paths, Ambiti ambiti) {
        this.paths = paths;
        this.ambiti = ambiti;
    }

    /** What it reads in public: whoever comes wants to take part in an area. */
    public Map<String, Object> given(PathId path) {
        var given = given(path, false);
        given.put("areas", List.of(Map.of()));
        return given;
    }

    /** What it reads when an official registers what came by mail, PEC or on paper. */
    Map<String, Object> givenToOffice(PathId path) {
        return given(path, true);
    }

    private Map<String, Object> given(PathId path, boolean office) {
        var planning = paths.get(path);
        var areas = planning.configuration().areas().stream()
                .map(area -> Map.of("value", area.code(), "label", area.name()))
                .toList();
        var municipalities = ambiti.get(planning.ambito()).members().stream()
                .map(one -> Map.of("value", one.istat().value(), "label", one.name()))
                .toList();
        var given = new HashMap<String, Object>();
        given.put("areaOptions", areas);
        given.put("municipalityOptions", municipalities);
        given.put("office", office);
        return given;
    }
}
