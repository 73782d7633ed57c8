package nl.samenspel.portfolio.choice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.job.Job;
import nl.samenspel.portfolio.choice.ChoiceRound.Word;
import nl.samenspel.portfolio.choice.Weighing.Voice;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Rounds for pages and neighbours. A round is there for whoever stands in its triangle.
@Service
@Transactional(readOnly = true)
public class ChoiceViews {
    private final RoundStore rounds;
    private final GroundStore grounds;
    private final VariantStore variants;
    private final ReactionStore reactions;
    private final DecisionStore decisions;
    private final VariantJobs jobs;
    private final Speakers speakers;

    ChoiceViews(
            RoundStore rounds,
            GroundStore grounds,
            VariantStore variants,
            ReactionStore reactions,
            DecisionStore decisions,
            VariantJobs jobs,
            Speakers speakers) {
        this.rounds = rounds;
        this.grounds = grounds;
        this.variants = variants;
        this.reactions = reactions;
        this.decisions = decisions;
        this.jobs = jobs;
        this.speakers = speakers;
    }

    /// The latest first.
    public List<ChoiceRound> list(Triangle.Id triangle) {
        return rounds.list(triangle);
    }

    /// Neither withdrawn nor superseded, the earliest first.
    public List<ChoiceRound> listLive(Collection<Triangle.Id> triangles) {
        return triangles.isEmpty() ? List.of() : rounds.listLive(triangles);
    }

    /// One round with what it is chosen by, what was proposed and what was said of it.
    ///
    /// @param reactions by corner, then the earliest first
    public record Whole(ChoiceRound round, Ground ground, List<Variant> variants, List<Reaction> reactions) {
        /// @throws NotFound for one of another round
        public Variant variant(Variant.Id id) {
            return variants.stream()
                    .filter(variant -> variant.id().equals(id))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }

        public Optional<Variant> findOnTable() {
            return variants.stream()
                    .filter(variant -> variant.id().equals(round.onTable()))
                    .findFirst();
        }
    }

    /// @throws NotFound also when it belongs to another triangle
    public Whole get(Triangle.Id triangle, ChoiceRound.Id id) {
        var round = rounds.get(id);
        if (!round.head().triangle().equals(triangle)) {
            throw new NotFound();
        }
        return new Whole(
                round,
                grounds.get(id),
                variants.list(id).stream().map(jobs::asEnded).toList(),
                reactions.list(id));
    }

    /// A variant, with its job while that runs.
    public record Followed(Variant variant, Job.@Nullable Underway job) {}

    /// @throws NotFound also when it belongs to another round
    public Followed follow(ChoiceRound.Id round, Variant.Id id) {
        var variant = jobs.asEnded(variants.get(round, id));
        if (!(variant.state() instanceof Variant.Running)) {
            return new Followed(variant, null);
        }
        return jobs.find(id).orElse(null) instanceof Job.Underway underway
                ? new Followed(variant, underway)
                : new Followed(jobs.asEnded(variant), null); // it ended in between
    }

    /// What people said on the way to weights.
    public List<Voice> voices(ChoiceRound.Id id) {
        return grounds.voices(id);
    }

    /// What a variant was made from; empty when it never began.
    public Optional<Frame> findFrame(Variant.Id id) {
        return variants.findFrame(id);
    }

    /// The latest job of a variant; empty when it never began.
    public Optional<Job> findJob(Variant.Id id) {
        return jobs.find(id);
    }

    /// The corners that somebody speaks for.
    public Set<Corner> corners(Triangle.Id triangle, Actor actor) {
        return speakers.corners(triangle, actor);
    }

    /// Corners of which somebody reacted to what lies on the table now.
    public Map<ChoiceRound.Id, Set<Corner>> reactedCorners(Collection<ChoiceRound> rounds) {
        return reactions.corners(ids(rounds));
    }

    /// Rounds of these in which somebody reacted to what lies on the table now.
    public Set<ChoiceRound.Id> reactedBy(Collection<ChoiceRound> rounds, PersonId person) {
        return reactions.by(ids(rounds), person);
    }

    /// Days on which decisions of these rounds are to be looked at, of those that were not yet.
    public Map<ChoiceRound.Id, LocalDate> reviews(Collection<ChoiceRound> rounds) {
        return decisions.reviews(ids(rounds));
    }

    /// What was decided, as it was recorded.
    ///
    /// @param reviewed who looked at it again, and when; null: nobody yet
    public record Recorded(
            DecisionRecord record,
            LocalDate reviewOn,
            @Nullable Word reviewed,
            String reviewedSaid) {}

    public Optional<Recorded> findDecision(ChoiceRound.Id id) {
        return decisions.find(id);
    }

    private static List<ChoiceRound.Id> ids(Collection<ChoiceRound> rounds) {
        return rounds.stream().map(round -> round.head().id()).toList();
    }
}
