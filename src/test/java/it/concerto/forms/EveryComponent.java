package it.concerto.forms;

import it.concerto.files.FileRef;
import java.util.List;
import java.util.Map;

/** A form with a component of each kind, and what its handler would give it. */
final class EveryComponent {

    static final String EVERY =
            """
            {'type':'text','text':'## Titolo\\nTesto **forte** {{name}}'},
            {'type':'html','content':'<p>Ciao {{name}}</p>'},
            {'type':'separator'},{'type':'spacer','height':60},
            {'type':'table','label':'Comuni','dataSource':'towns','columns':[{'key':'label','label':'Nome'}]},
            {'type':'textfield','key':'a','label':'Nome','description':'Come si legge','validate':{'required':true}},
            {'type':'textarea','key':'b','label':'Nota'},
            {'type':'number','key':'c','label':'Importo'},
            {'type':'datetime','subtype':'date','key':'d','dateLabel':'Giorno'},
            {'type':'datetime','subtype':'time','key':'e','timeLabel':'Ora'},
            {'type':'datetime','subtype':'datetime','key':'f','label':'Scadenza'},
            {'type':'checkbox','key':'g','label':'Conferma','validate':{'required':true}},
            {'type':'radio','key':'h','label':'Esito','values':[{'value':'A','label':'Approva'},{'value':'R','label':'Respingi'}]},
            {'type':'select','key':'i','label':'Comune','valuesKey':'towns'},
            {'type':'checklist','key':'j','label':'Comuni','valuesKey':'towns'},
            {'type':'taglist','key':'k','label':'Aree','valuesKey':'towns'},
            {'type':'filepicker','key':'l','label':'Allegato','accept':'.pdf','multiple':true},
            {'type':'textfield','key':'m','label':'Fisso','readonly':true},
            {'type':'group','path':'n','label':'Sede','components':[{'type':'textfield','key':'town','label':'Luogo'}]},
            {'type':'dynamiclist','path':'o','label':'Sedute','components':[{'type':'textfield','key':'x','label':'Tema','validate':{'required':true}}]},
            {'type':'expression','key':'p','expression':'=c'}""";

    static final FileRef FILE = new FileRef("0".repeat(64), "avviso.pdf");

    static final String HANDLE = "00000000-0000-4000-8000-000000000000";

    static final Map<String, Object> GIVEN = Map.of(
            "name", "<b>Rita</b> *x*",
            "m", "sola lettura",
            "towns",
                    List.of(
                            Map.of("value", "075016", "label", "Casarano"),
                            Map.of("value", "075052", "label", "Nardò")));

    private EveryComponent() {}
}
