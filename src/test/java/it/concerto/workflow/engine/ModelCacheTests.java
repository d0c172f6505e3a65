package it.concerto.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelCacheTests {

    private final ModelCache<Integer> cache = new ModelCache<>(2);

    @Test
    void forgetsWhatWasUsedLongestAgo() {
        cache.put("notice", 1);
        cache.put("outcome", 2);
        assertThat(cache.get("notice")).isEqualTo(1);

        cache.put("council", 3);

        assertThat(cache.keySet()).containsExactlyInAnyOrder("notice", "council");
        assertThat(cache.get("outcome")).isNull();
    }

    @Test
    void forgetsWhatIsTakenOut() {
        cache.put("notice", 1);
        cache.put("outcome", 2);

        cache.remove("notice");
        assertThat(cache.keySet()).containsExactly("outcome");
        assertThat(cache.size()).isOne();
        cache.clear();
        assertThat(cache.isEmpty()).isTrue();
    }
}
