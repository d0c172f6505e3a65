package it.concerto.path;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.path.PathBackground.Budget;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.testing.Configurations;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("BR-73 the configuration of a path is a snapshot with a hash")
class SnapshotTests {

    @Test
    void givesBackTheConfigurationThatWasFrozen() {
        var configuration = Configurations.with(
                Access.REGISTRATION,
                LocalDateTime.parse("2022-06-08T12:00"),
                List.of(Configurations.table(1, "2018-04", null, null, "A1")),
                2,
                true,
                new AnnualCycle(2020, 2021),
                background(Map.of("plan.from", "W14")));

        assertThat(Snapshot.of(configuration).configuration()).isEqualTo(configuration);
    }

    @Test
    void hashesEqualConfigurationsEqually() {
        var forth = new LinkedHashMap<>(Map.of("a", "1"));
        forth.put("b", "2");
        var back = new LinkedHashMap<>(Map.of("b", "2"));
        back.put("a", "1");

        assertThat(hash(forth)).isEqualTo(hash(back)).matches("[0-9a-f]{64}");
    }

    @Test
    void hashesDifferentConfigurationsDifferently() {
        assertThat(hash(Map.of("a", "1"))).isNotEqualTo(hash(Map.of("a", "2")));
    }

    @Test
    void writesNeitherBlanksNorUnsortedKeys() {
        assertThat(Snapshot.of(Configurations.small()).json())
                .startsWith("{\"access\":\"OPEN\",\"allCouncilsRequired\":true,")
                .contains("\"date\":\"2022-06-13\"");
    }

    private static String hash(Map<String, String> provenance) {
        return Snapshot.of(Configurations.with(Access.OPEN, null, List.of(), 0, false, null, background(provenance)))
                .hash();
    }

    private static PathBackground background(Map<String, String> provenance) {
        var budget = new Budget("poco più di 2milioni di euro", new BigDecimal("2000000.00"), false);
        return new PathBackground(null, null, null, null, null, null, budget, null, List.of(), provenance);
    }
}
