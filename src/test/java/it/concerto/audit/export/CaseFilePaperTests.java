package it.concerto.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.audit.export.CaseFilePaper.Chapter;
import it.concerto.audit.export.CaseFilePaper.Item;
import it.concerto.audit.export.CaseFilePaper.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseFilePaperTests {

    private final List<List<Chapter>> volumes = new ArrayList<>();
    private final CaseFilePaper paper = new CaseFilePaper((volume, chapters) -> {
        assertThat(volume).isEqualTo(volumes.size() + 1);
        volumes.add(chapters);
    });

    @Test
    void goesOnInAnotherVolumeAndLosesNothing() {
        paper.begin("first");
        var items = IntStream.range(0, 5_000).mapToObj(CaseFilePaperTests::item).toList();
        items.forEach(paper::add);
        paper.begin("second");
        paper.add(item(5_000));
        paper.end();

        assertThat(volumes).hasSizeGreaterThan(1).allSatisfy(volume -> assertThat(letters(volume))
                .isLessThanOrEqualTo(CaseFilePaper.LETTERS_OF_A_VOLUME));
        assertThat(volumes.stream()
                        .flatMap(List::stream)
                        .filter(chapter -> chapter.title().equals("first"))
                        .flatMap(chapter -> chapter.items().stream()))
                .containsExactlyElementsOf(items);
        assertThat(volumes.get(volumes.size() - 1))
                .last()
                .extracting(Chapter::title)
                .isEqualTo("second");
    }

    @Test
    void printsWhatIsLongerThanAVolumeByItself() {
        paper.begin("first");
        paper.add(item(1));
        paper.add(
                new Item("long", "", List.of(new Line("said", "a".repeat(CaseFilePaper.LETTERS_OF_A_VOLUME), false))));
        paper.end();

        assertThat(volumes).hasSize(2);
    }

    private static Item item(int number) {
        return new Item("item " + number, "", List.of(new Line("said", "a".repeat(200), false)));
    }

    private static int letters(List<Chapter> volume) {
        return volume.stream()
                .flatMap(chapter -> chapter.items().stream())
                .flatMap(item -> item.lines().stream())
                .mapToInt(line -> line.label().length() + line.words().length())
                .sum();
    }
}
