package it.concerto.search;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes texts apart into words as they are compared: small letters without accents, digits, nothing else. */
final class Words {

    /** A longer one is cut. */
    static final int LONGEST = 40;

    private static final int TITLE = 20;
    private static final int SHORT_TITLE = 40;
    private static final int CONTEXT = 5;

    /** There are few paths, and everything else is found from them. */
    private static final int PATH = 2;

    /** Of a long text those that come first. */
    private static final int MOST = 200;

    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}\\d])(?:\\p{L}\\.){2,}");
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    /** Nobody looks for these, and everybody writes them. */
    private static final Set<String> UNSOUGHT = Set.of(
            ("al ai allo alla alle agli all col coi con da dal dai dallo dalla dalle dagli dall de dei del dello della delle degli"
                            + " dell di ed il in la le lo gli nel nei nello nella nelle negli nell per su sul sui sullo sulla"
                            + " sulle sugli sull tra fra un una uno the of and for")
                    .split(" "));

    private Words() {}

    /** The text as it is compared, with a blank between words. */
    static String folded(String text) {
        var joined =
                ABBREVIATION.matcher(text).replaceAll(match -> match.group().replace(".", ""));
        var plain =
                MARK.matcher(Normalizer.normalize(joined, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Different words in their order; single letters and words without a meaning of their own are left out. */
    static List<String> of(String text) {
        return Stream.of(folded(text).split(" "))
                .filter(word -> word.length() > 1 || !word.isEmpty() && Character.isDigit(word.charAt(0)))
                .filter(word -> !UNSOUGHT.contains(word))
                .map(word -> word.length() <= LONGEST ? word : word.substring(0, LONGEST))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** What each word of an entry weighs. */
    static Map<String, Integer> weighed(Entry entry) {
        var weighed = new LinkedHashMap<String, Integer>();
        var title = of(entry.title());
        var times = entry.kind() == Kind.PATH ? PATH : 1;
        title.forEach(word -> weighed.put(word, times * (TITLE + SHORT_TITLE / title.size())));
        of(entry.context()).forEach(word -> weighed.putIfAbsent(word, CONTEXT));
        return weighed;
    }
}
