package nl.samenspel.portfolio.choice;

import java.util.UUID;

/// By which the triangle weighs assignments against each other.
///
/// @param weight `0` to `100`; 0: does not count now
/// @param position in the order of the page, from 0
public record Criterion(Id id, String name, String explanation, int weight, int position) {
    public static final int HEAVIEST = 100;

    public record Id(UUID value) {}

    Criterion weighing(int newWeight) {
        return new Criterion(id, name, explanation, newWeight, position);
    }

    /// What a round starts from. Ours ("eigen invulling"); the texts stand with the messages: `choice.start.NAME`.
    public enum Start {
        LEGAL_DUTY(80),
        SOCIETY(60),
        DEPENDENCE(40),
        READINESS(30),
        DEADLINE(50);

        private final int weight;

        Start(int weight) {
            this.weight = weight;
        }

        public int weight() {
            return weight;
        }
    }
}
