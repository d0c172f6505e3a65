package it.concerto.identity;

import java.util.EnumSet;
import java.util.Set;

/** What a person may do in an Ambito; the roles of the offices and bodies that write a zone plan. */
public enum Role {
    /** Presidente del Coordinamento. */
    PRES,
    /** Componente del Coordinamento: mayor or delegate. */
    COORD,
    /** ASL, Direttore del Distretto. */
    ASL,
    /** Provincia. */
    PROV,
    /** Responsabile dell'Ufficio di Piano. */
    UDPRESP,
    /** Operatore dell'Ufficio di Piano. */
    UDP,
    /** Responsabile contabile. */
    RAG,
    /** Servizio Sociale Professionale. */
    SSP,
    /** Gruppo tecnico. */
    GT,
    /** Facilitatore di tavolo. */
    FAC,
    /** Referente di tavolo o d'area. */
    REF,
    /** Segreteria del Consiglio comunale, one per Comune. */
    CONS,
    /** Segretario comunale, one per Comune. */
    SEGR,
    /** Servizi sociali o ragioneria del Comune associato, one per Comune. */
    COM,
    /** Funzionario regionale. */
    REG,
    /** Commissario ad acta. */
    CACTA,
    /** Revisore: reads everything of its Ambito, owns no task. */
    AUD,
    /** Amministratore applicativo. */
    ADM,
    /** Amministratore dei modelli. */
    BPMN;

    private static final Set<Role> OFFICIALS = EnumSet.of(UDPRESP, UDP, RAG, SSP, GT, CONS, SEGR, COM, REG);
    private static final Set<Role> WITHOUT_TASKS = EnumSet.of(AUD, ADM, BPMN);

    /**
     * Whether a colleague may do the work of somebody with this role who is away: an official's work. Members of bodies
     * delegate by a written act, referents and facilitators are named, auditors and administrators have no tasks (2.3).
     */
    public boolean isSubstitutable() {
        return OFFICIALS.contains(this);
    }

    /** Whether any step of a path can wait for people with this role; the others read, check or administer. */
    public boolean hasTasks() {
        return !WITHOUT_TASKS.contains(this);
    }

    /** Whether the group of this role ends with the ISTAT code of one municipality. */
    public boolean isMunicipal() {
        return this == CONS || this == SEGR || this == COM;
    }
}
