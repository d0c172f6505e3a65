package it.concerto.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.ModelFolders;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** M10: a form that not everybody could answer, or that does not say what personal data are for, goes back before it goes live (ADR 193). */
class M10FormLintTests {

    static Stream<Path> shipped() {
        return ModelFolders.forms();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void findsNothingInTheFormsOfTheProduct(Path form) throws IOException {
        assertThat(FormLint.flaws(new ModelFile(ModelFolders.name(form), Files.readAllBytes(form))))
                .extracting(Flaw::toString)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {'id':'A','type':'textfield','key':'a'} | formLabel
            {'id':'A','type':'textfield','key':'a','label':'  '} | formLabel
            {'id':'A','type':'datetime','key':'a','subtype':'date'} | formLabel
            {'id':'A','type':'select','key':'a','valuesKey':'rows'} | formLabel
            {'id':'A','type':'filepicker','key':'a'} | formLabel
            {'id':'A','type':'table','dataSource':'=rows','columns':[{'key':'x','label':'X'}]} | formLabel
            {'id':'A','type':'textfield','key':'z','label':'Altro'} | formSameLabel
            {'id':'A','type':'textfield','key':'a','label':'Nome *'} | formMarked
            {'id':'A','type':'textfield','key':'a','label':'Nome:'} | formMarked
            {'id':'A','type':'textfield','key':'a','label':'Nome (obbligatorio)'} | formMarked
            {'id':'A','type':'textfield','key':'a','label':'DENOMINAZIONE'} | formShouted
            {'id':'A','type':'textfield','key':'a','label':'Nome','description':'Nome'} | formHelpRepeats
            {'id':'A','type':'textfield','key':'a','label':'Nome','validate':{'pattern':'[A-Z]{3}'}} | formHelp
            {'id':'A','type':'table','label':'Righe','dataSource':'=rows','columns':[{'key':'x'}]} | formColumn
            {'id':'A','type':'radio','key':'a','label':'Sì?','values':[{'value':'1','label':'Sì'}]} | formOneOption
            {'id':'A','type':'select','key':'a','label':'Quale','values':[{'value':'1','label':''},{'value':'2','label':'B'}]} | formOption
            {'id':'A','type':'select','key':'a','label':'Quale','values':[{'value':'1','label':'B'},{'value':'2','label':'B'}]} | formSameOption
            {'id':'A','type':'select','key':'a','label':'Quale','values':[{'value':'1','label':'A'},{'value':'1','label':'B'}]} | formSameValue
            {'id':'A','type':'textfield','key':'a','label':'Nome','conditional':{'hide':'=other = null'}} | formOrder
            {'id':'Field_Other','type':'textfield','key':'a','label':'Nome'} | formId
            {'type':'textfield','key':'a','label':'Nome'} | formId
            {'id':'A','type':'text','text':'# Titolo'} | formHeading
            {'id':'A','type':'text','text':'### Titolo'} | formHeading
            {'id':'A','type':'text','text':'## '} | formEmptyHeading
            {'id':'A','type':'html','content':'<h4>Titolo</h4>'} | formHeading
            {'id':'A','type':'text','text':' '} | formEmptyText
            {'id':'A','type':'text','text':'![](/disegno.png)'} | formPicture
            {'id':'A','type':'text','text':'Leggi [qui](/percorsi)'} | formLink
            {'id':'A','type':'html','content':'<a href=\\"/percorsi\\">qui</a>'} | formLink
            {'id':'A','type':'textfield','key':'email','label':'E-mail'} | formPurpose
            {'id':'A','type':'textfield','key':'email','label':'E-mail','properties':{'purpose':'Scriverti.'}} | formRetention
            {'id':'A','type':'textfield','key':'legalFiscalCode','label':'Codice','properties':{'retention':'RECEIVED'}} | formPurpose
            {'id':'A','type':'textfield','key':'a','label':'Dove','validate':{'validationType':'email'}} | formPurpose
            {'id':'A','type':'textfield','key':'phone','label':'Telefono','properties':{'purpose':'Chiamarti.','retention':'SEMPRE'}} | formRetentionWord
            {'id':'A','type':'dynamiclist','label':'Persone','path':'p','components':[{'id':'B','type':'textfield','key':'birthDate','label':'Nato il'}]} | formPurpose
            """)
    void findsWhatNotEverybodyCanAnswer(String component, String kind) {
        assertThat(kinds("", component)).contains("models.flaw." + kind);
    }

    @ParameterizedTest
    @CsvSource({"'', formPurpose", "'\"purpose\":\"Scriverti.\",', formRetention"})
    void asksEachQuestionOfAPersonalFormWhatItIsFor(String said, String kind) {
        var properties = "\"properties\":{" + said + "\"classification\":\"PERSONAL\"},";

        assertThat(kinds(properties, "{'id':'A','type':'textfield','key':'a','label':'Nome'}"))
                .contains("models.flaw." + kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {'id':'A','type':'textfield','key':'email','label':'E-mail','properties':{'purpose':'Scriverti.','retention':'CONTACTS'}}
            {'id':'A','type':'text','text':'## Titolo\\n### Sotto'}
            {'id':'A','type':'textfield','key':'a','label':'Nome','conditional':{'hide':'=role = null'}}
            {'id':'A','type':'text','text':'Leggi la [pagina dei percorsi](/percorsi)'}
            """)
    void leavesAloneWhatIsRight(String component) {
        assertThat(kinds("", component)).isEmpty();
    }

    /** Of a form with the component and, after it, one other question. */
    private static List<String> kinds(String properties, String component) {
        var json = "{\"type\":\"default\",\"schemaVersion\":18,\"id\":\"ask\"," + properties + "\"components\":["
                + component.replace('\'', '"')
                + ",{\"id\":\"Field_Other\",\"type\":\"textfield\",\"key\":\"other\",\"label\":\"Altro\"}]}";
        return FormLint.flaws(new ModelFile("forms/test/ask.form", json.getBytes(UTF_8))).stream()
                .map(flaw -> flaw.why().key())
                .toList();
    }
}
