package it.concerto.path.web;

import it.concerto.path.ItalianDate;
import it.concerto.path.ItalianHour;
import it.concerto.path.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads typed texts and notes beside which field one does not fit. */
class Typed {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern ROW = Pattern.compile("^(session|area)s\\[\\d+]\\.");
    private static final int LONGEST = 200;

    private final List<Problem> problems = new ArrayList<>();

    /** @param messageKey says what is wrong and how to mend it */
    record Problem(String field, String messageKey) {

        /** What the field is called, among the messages of the page: {@code planName}, {@code session.date}. */
        public String label() {
            return ROW.matcher(field).replaceFirst("$1.");
        }
    }

    List<Problem> problems() {
        return problems;
    }

    void refuse(String field, String messageKey) {
        problems.add(new Problem(field, messageKey));
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : visible(typed).replace('\n', ' ').strip();
    }

    /** Without control characters and marks of direction, which nobody sees and the head of a mail refuses. */
    private static String visible(String typed) {
        return INVISIBLE.matcher(typed).replaceAll(" ");
    }

    /** A text of several lines. */
    static @Nullable String note(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : visible(typed.replace("\r\n", "\n")).strip();
    }

    static boolean ticked(@Nullable String typed) {
        return typed != null;
    }

    static List<String> lines(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(line -> visible(line).strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** Words divided by blanks, commas or semicolons, in capitals. */
    static List<String> codes(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.strip().toUpperCase().split("[\\s,;]+"))
                        .filter(code -> !code.isEmpty())
                        .toList();
    }

    String required(String field, @Nullable String typed) {
        var text = text(typed);
        if (text == null) {
            refuse(field, "path.problem.required");
            return "";
        }
        if (text.length() > LONGEST) {
            refuse(field, "path.problem.tooLong");
        }
        return text;
    }

    @Nullable Integer number(String field, @Nullable String typed, int least, int most) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.valueOf(text);
        }
        refuse(field, "path.problem.number");
        return null;
    }

    int number(String field, @Nullable String typed, int least, int most, int otherwise) {
        var number = number(field, typed, least, most);
        return number == null ? otherwise : number;
    }

    @Nullable LocalDate day(String field, @Nullable String typed) {
        var date = date(field, typed, 0);
        if (date instanceof PartialDate.Month) {
            refuse(field, "path.problem.day");
            return null;
        }
        return date == null ? null : date.earliest();
    }

    /** A day, or a month where no day is known: {@code 13/06/2022}, {@code 04/2018}. */
    @Nullable PartialDate date(String field, @Nullable String typed, int year) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        var date = PartialDate.written(text, year);
        if (date.isEmpty()) {
            refuse(field, "path.problem.date");
        }
        return date.orElse(null);
    }

    @Nullable LocalTime hour(String field, @Nullable String typed) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        var hour = ItalianHour.of(text);
        if (hour.isEmpty()) {
            refuse(field, "path.problem.hour");
        }
        return hour.orElse(null);
    }

    /** As browsers write it ({@code 2022-06-08T12:00}) or as people do ({@code 08/06/2022 12,00}). */
    @Nullable LocalDateTime moment(String field, @Nullable String typed) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        var parts = text.split("T|\\s+(?:ore\\s+)?", 2);
        var date = ItalianDate.of(parts[0], 0).filter(day -> !day.yearInferred());
        var hour = parts.length == 2 ? ItalianHour.of(parts[1]) : Optional.<LocalTime>empty();
        if (date.isEmpty() || hour.isEmpty()) {
            refuse(field, "path.problem.moment");
            return null;
        }
        return date.get().date().atTime(hour.get());
    }

    @Nullable BigDecimal euro(String field, @Nullable String typed) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        var plain = text.replace(".", "").replace(',', '.');
        if (!plain.matches("\\d{1,13}(\\.\\d{1,2})?")) {
            refuse(field, "path.problem.euro");
            return null;
        }
        return new BigDecimal(plain).setScale(2);
    }

    <E extends Enum<E>> E choice(String field, @Nullable String typed, Class<E> choices, E otherwise) {
        var text = text(typed);
        if (text == null) {
            return otherwise;
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    refuse(field, "path.problem.choice");
                    return otherwise;
                });
    }
}
