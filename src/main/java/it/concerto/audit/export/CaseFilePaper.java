package it.concerto.audit.export;

import java.util.ArrayList;
import java.util.List;

/**
 * What a case file tells its readers on paper, chapter by chapter. The renderer holds a PDF in memory: what is more than a
 * volume's worth of text stands in a volume of its own.
 */
final class CaseFilePaper {

    /** So many letters. */
    static final int LETTERS_OF_A_VOLUME = 300_000;

    /** What a cell takes beside its letters. */
    private static final int LETTERS_OF_A_CELL = 30;

    /** Takes volumes, each once it is full; their number counts from one. */
    interface Press {

        void print(int volume, List<Chapter> chapters);
    }

    /** @param title message key */
    record Chapter(String title, List<Item> items) {}

    /**
     * Something that was said, done or sent.
     *
     * @param title what or when
     * @param under who, and when
     */
    record Item(String title, String under, List<Line> lines) {}

    /** @param fixed whether it is a hash or the like, which is compared sign by sign */
    record Line(String label, String words, boolean fixed) {}

    private final Press press;
    private final List<Chapter> chapters = new ArrayList<>();
    private int volume = 1;
    private int letters;

    CaseFilePaper(Press press) {
        this.press = press;
    }

    /** What is added from now on belongs to it. */
    void begin(String title) {
        chapters.add(new Chapter(title, new ArrayList<>()));
    }

    void add(Item item) {
        int size = LETTERS_OF_A_CELL
                + item.lines().stream()
                        .mapToInt(line -> line.label().length() + line.words().length() + LETTERS_OF_A_CELL)
                        .sum();
        var chapter = chapters.get(chapters.size() - 1);
        if (letters > 0 && letters + size > LETTERS_OF_A_VOLUME) {
            end();
            chapter = new Chapter(chapter.title(), new ArrayList<>());
            chapters.add(chapter);
        }
        letters += size;
        chapter.items().add(item);
    }

    /** Prints what is not printed yet. */
    void end() {
        press.print(volume, List.copyOf(chapters));
        chapters.clear();
        letters = 0;
        volume++;
    }
}
