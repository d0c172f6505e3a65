package it.concerto.forms;

import static it.concerto.forms.FormFixture.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import it.concerto.testing.Browsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.LinkedMultiValueMap;

/** The same answers in a real browser, with JavaScript and without: only the number of page loads differs. */
class FormScriptTests {

    private static final String URL = "http://concerto.test/attivita/1";

    private static final Pattern PART = Pattern.compile("name=\"([^\"]*)\"\\r\\n\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);

    private final FormFixture forms = new FormFixture();
    private final FormViews views = new FormViews(forms.fillings, forms.files, FormPage.messages());
    private final Form form = form(
            """
            {'type':'radio','key':'outcome','label':'Esito','values':[{'value':'YES'},{'value':'NO'}]},
            {'type':'textarea','key':'why','label':'Perché','conditional':{'hide':'=outcome != \\'NO\\''}},
            {'type':'dynamiclist','path':'rows','label':'Sedute','components':[
                {'type':'textfield','key':'x','label':'Tema','validate':{'required':true}}]},
            {'type':'filepicker','key':'file','label':'Allegato'}""");
    private int loads;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void opensQuestionsAndAddsRowsWithoutLosingAnything(boolean script) {
        try (var context = Browsers.shared().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
            var page = context.newPage();
            page.route("**/*", this::answer);
            page.navigate(URL);
            page.fill("[name='rows.0.x']", "uno");

            page.check("#f-outcome-1");
            assertThat(page.isVisible("[data-refresh] button")).isEqualTo(!script);
            if (!script) {
                page.click("[data-refresh] button");
            }
            page.fill("[name=why]", "costa");
            page.click("[name='_add.rows']");
            page.waitForSelector("[name='rows.1.x']");

            assertThat(page.inputValue("[name='rows.0.x']")).isEqualTo("uno");
            assertThat(page.inputValue("[name=why]")).isEqualTo("costa");
            assertThat(focused(page)).isEqualTo("f-rows-1-x");
            assertThat(loads).isEqualTo(script ? 1 : 3);
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void showsTheFormAgainForEnterAndTheProblemsForTheRealButton(boolean script) {
        try (var context = Browsers.shared().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
            var page = context.newPage();
            page.route("**/*", this::answer);
            page.navigate(URL);

            page.waitForNavigation(() -> page.press("[name='rows.0.x']", "Enter"));
            assertThat(page.querySelectorAll("#forms-problems")).isEmpty();

            page.waitForNavigation(() -> page.click("#send"));
            assertThat(focused(page)).isEqualTo("forms-problems");
            assertThat(page.textContent("#forms-problems")).contains("Compila questo campo.");
        }
    }

    /** Also without JavaScript in the page, which the browser's own focus does not need. */
    private static String focused(Page page) {
        return page.locator(":focus").getAttribute("id");
    }

    private void answer(Route route) {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
        var request = route.request();
        if (request.url().endsWith(".js")) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBody(script()));
        } else if (request.url().equals(URL)) {
            loads += request.isNavigationRequest() ? 1 : 0;
            var view = request.method().equals("POST") ? posted(request.postData()) : views.view(form, Map.of());
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html;charset=utf-8")
                    .setBody(page(view)));
        } else {
            route.abort();
        }
    }

    private FormView posted(String body) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (var part = PART.matcher(body); part.find(); ) {
            parameters.add(part.group(1), part.group(2));
        }
        var submission = Submission.sent(parameters);
        if (submission.button().isEmpty()
                && forms.judge.judge(form, Map.of(), submission) instanceof Verdict.Refused refused) {
            return views.view(form, Map.of(), submission, refused.errors());
        }
        return views.view(form, Map.of(), submission, List.of());
    }

    private static String page(FormView view) {
        var page = FormPage.show(view);
        page.select("form")
                .attr("method", "post")
                .attr("enctype", "multipart/form-data")
                .append("<button id=send>Invia</button>");
        return page.outerHtml();
    }

    private static String script() {
        try {
            return Files.readString(Path.of("src/main/resources/static/js/forms.js"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
