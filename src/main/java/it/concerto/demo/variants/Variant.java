package it.concerto.demo.variants;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.GovernanceForm;
import it.concerto.path.AnnualCycle;
import it.concerto.path.PartialDate;
import it.concerto.path.PathBackground.Budget;
import it.concerto.path.PathConfiguration.CouncilScope;
import it.concerto.path.PathConfiguration.CouncilTiming;
import it.concerto.path.PathConfiguration.Pact;
import it.concerto.path.PathId;
import it.concerto.path.SessionType;
import it.concerto.path.TableModel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One path as its sources tell it. Null is what they do not say, and it stays null here.
 *
 * @param seed name of the text it was taken from
 * @param cycle {@code ANNUAL} for an annual cycle, null for a full path
 * @param provenance by dotted name, where a value comes from when the text does not state it
 */
record Variant(
        @JsonProperty(required = true) PathId id,
        @JsonProperty(required = true) String seed,
        @JsonProperty(required = true) AmbitoEntry ambito,
        @Nullable String cycle,
        @JsonProperty(required = true) PlanEntry plan,
        @Nullable AnnualCycle annual,
        @Nullable RegionalPlanEntry regionalPlan,
        @Nullable Indirizzo indirizzo,
        @Nullable String pathTitle,
        @Nullable PathKind pathKind,
        @Nullable Announcement announcement,
        @Nullable Notice notice,
        @Nullable List<String> legalBases,
        @Nullable LocalDate concertationOpened,
        @Nullable StandingTable standingTable,
        @JsonProperty(required = true) Manifestation manifestation,
        @Nullable Budget budget,
        @Nullable Need need,
        @JsonProperty(required = true) List<SessionEntry> phase1,
        @Nullable TableModel tableModel,
        @Nullable Integer tables,
        @Nullable Integer plenaries,
        @Nullable FocusGroups focusGroups,
        @Nullable Venue venueForAll,
        @JsonProperty(required = true) List<SessionEntry> sessions,
        @Nullable List<String> participants,
        @Nullable List<OrganisationPresent> organisationsPresent,
        @Nullable TechnicalGroup technicalGroup,
        @Nullable Esito esito,
        @Nullable Councils councils,
        @Nullable Conference conference,
        @Nullable Consortium consortium,
        @JsonProperty(required = true) List<Annex> annexes,
        @JsonProperty(required = true) Map<String, String> provenance) {

    /** Whether the date of a session of phase II, or a part of it, was inferred. */
    boolean isDateInferred(int session) {
        return provenance.keySet().stream()
                .anyMatch(name ->
                        name.startsWith("sessions[n=" + session + "].date") || name.startsWith("sessions[*].date"));
    }

    record AmbitoEntry(
            @JsonProperty(required = true) AmbitoCode code,
            @JsonProperty(required = true) String name,
            @Nullable String province,
            @JsonProperty(required = true) GovernanceForm governanceForm,
            @JsonProperty(required = true) String capofila,
            @JsonProperty(required = true) List<String> municipalities,
            @Nullable String bodyName,
            @Nullable Office udp) {

        AmbitoEntry {
            if (!municipalities.contains(capofila)) {
                throw new IllegalArgumentException(capofila + " is not one of " + municipalities);
            }
        }
    }

    record Office(String name, String email, String seat) {}

    record PlanEntry(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) int from,
            @JsonProperty(required = true) int to,
            @JsonProperty(required = true) List<String> products) {}

    record RegionalPlanEntry(
            @Nullable String ordinal,
            @JsonProperty(required = true) String name,
            @Nullable Integer areas,
            @Nullable Integer objectives,
            @Nullable List<String> motto,
            @Nullable Act act,
            @Nullable Gazette burp) {}

    record Act(String organ, String number, LocalDate date) {}

    record Gazette(String number, LocalDate date) {}

    record Indirizzo(String organ, @Nullable LocalDate sittingDate, @Nullable String content) {}

    record PathKind(String declared, @Nullable String alsoCalled) {}

    record Announcement(
            String kind,
            @Nullable LocalDate dated,
            @Nullable LocalDate published,
            List<String> categories,
            String issuer,
            Signer signer,
            List<String> attachments,
            Channels channels) {}

    record Channels(String site, String facebook, List<String> hashtags) {}

    record Signer(
            String name,
            @Nullable String capacity,
            @Nullable String role,
            @Nullable String signature,
            boolean personalData,
            boolean contactInSeed) {}

    record Notice(String title, String kind, @Nullable LocalDate published, Signer signer, String purpose) {}

    record StandingTable(String name, boolean established, boolean rulesAnnexed, String principle, String members) {}

    record Manifestation(
            @Nullable Boolean required,
            @Nullable LocalDateTime deadline,
            @Nullable String channel,
            @Nullable String address,
            @Nullable Boolean oneRepresentativePerOrgPerArea,
            @Nullable String pact,
            @Nullable Pact pactSignAt,
            List<String> templates,
            @Nullable List<String> mustBe,
            @Nullable String proposal) {}

    record Need(String statement, String percent) {}

    record FocusGroups(
            @Nullable Integer perTable, @Nullable Boolean byArea, @Nullable Integer total, @Nullable Boolean method) {}

    record Venue(String name, @Nullable String address, String municipality) {}

    record SessionEntry(
            @JsonProperty(required = true) int n,
            @JsonProperty(required = true) SessionType type,
            @JsonProperty(required = true) PartialDate date,
            @Nullable String weekday,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable String slot,
            @Nullable String municipality,
            @Nullable String venue,
            @Nullable String address,
            @Nullable List<String> areas,
            @Nullable Integer focusGroups,
            @Nullable String purpose,
            @Nullable String subject,
            @Nullable List<String> participants,
            @Nullable String note) {}

    record OrganisationPresent(
            String name, @Nullable String capacity, @Nullable String funder, @Nullable String area) {}

    record TechnicalGroup(List<String> members, String task) {}

    record Esito(Meeting meeting, boolean minutesSigned, @Nullable String effect) {}

    record Meeting(@Nullable LocalDate date, @JsonProperty("with") String participants, String purpose) {}

    record Councils(CouncilScope scope, CouncilTiming timing, List<CouncilAct> acts) {}

    record CouncilAct(
            String municipality,
            String organ,
            String outcome,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable Rapporteur rapporteur) {}

    record Rapporteur(String name, String role) {}

    record Conference(LocalDate date, String venue) {}

    record Consortium(boolean announced, String statement) {}

    /** An annex with its place and code, or only its title. */
    record Annex(@Nullable Integer n, @Nullable String code, String title) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Annex of(String title) {
            return new Annex(null, null, title);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Annex(
                @JsonProperty("n") @Nullable Integer n,
                @JsonProperty("code") @Nullable String code,
                @JsonProperty("title") String title) {
            this.n = n;
            this.code = code;
            this.title = title;
        }

        String heading() {
            return code == null ? title : code + " " + title;
        }
    }
}
