package nl.samenspel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Some hundreds of seeds of the simulated world; `bench/simulate` runs as many as one likes.
class SimulationTest {

    @Test
    @DisplayName(
            "B12 B13 B14 B15 B36 B37 B38 B39 B43 300 seeds of faults: all end equal, nothing told is lost or doubled")
    void everySeedHolds() {
        var broken = LongStream.rangeClosed(1, 300)
                .filter(seed -> Simulation.findFault(seed).isPresent());
        assertThat(broken.boxed().toList())
                .as("run bench/simulate with the seed")
                .isEmpty();
    }
}
