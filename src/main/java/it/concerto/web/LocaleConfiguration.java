package it.concerto.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Italian, unless the person chose otherwise: {@code ?lingua=en} on any page, kept in a cookie. */
@Configuration(proxyBeanMethods = false)
class LocaleConfiguration implements WebMvcConfigurer {

    static final String PARAMETER = "lingua";
    static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);

    /** What no request asks for, a timer's work, speaks Italian whatever the language of the machine. */
    LocaleConfiguration() {
        LocaleContextHolder.setDefaultLocale(Locale.ITALIAN);
    }

    @Bean
    LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("lingua");
        cookie.setDefaultLocale(Locale.ITALIAN);
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setRejectInvalidCookies(false);
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new KnownLanguages();
        change.setParamName(PARAMETER);
        change.setHttpMethods("GET");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    /** Takes nothing but the languages that are translated. */
    private static final class KnownLanguages extends LocaleChangeInterceptor {

        @Override
        protected Locale parseLocaleValue(String text) {
            return LANGUAGES.stream()
                    .filter(language -> language.getLanguage().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Not translated"));
        }
    }
}
