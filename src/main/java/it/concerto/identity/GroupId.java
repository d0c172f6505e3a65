package it.concerto.identity;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.IstatCode;
import org.jspecify.annotations.Nullable;

/**
 * The people who hold one role in one Ambito, e.g. {@code CASARANO_UDP}; for municipal roles those of one Comune, e.g.
 * {@code CASARANO_CONS_075016}. The text is what models name as candidate group.
 */
public record GroupId(AmbitoCode ambito, Role role, @Nullable IstatCode municipality) {

    /** Stands where the Ambito does in groups of people who serve the whole installation, e.g. {@code CONCERTO_ADM}. */
    public static final AmbitoCode INSTALLATION = AmbitoCode.of("CONCERTO");

    /** Stands where the Ambito does in the group of the Region's officials, who serve all of them: {@code REGIONE_REG}. */
    public static final AmbitoCode REGION = AmbitoCode.of("REGIONE");

    public GroupId {
        if (role.isMunicipal() == (municipality == null)) {
            throw new IllegalArgumentException("A municipality belongs to municipal roles only: " + role);
        }
    }

    public static GroupId of(String text) {
        var parts = text.split("_", 3);
        if (parts.length < 2) {
            throw new IllegalArgumentException("Not a group such as CASARANO_UDP: " + text);
        }
        return new GroupId(
                AmbitoCode.of(parts[0]), Role.valueOf(parts[1]), parts.length == 3 ? IstatCode.of(parts[2]) : null);
    }

    @Override
    public String toString() {
        return municipality == null ? ambito + "_" + role : ambito + "_" + role + "_" + municipality;
    }
}
