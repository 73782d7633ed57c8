package nl.samenspel.triangle;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What sketch sessions placed in the register.
@Service
@Transactional(readOnly = true)
public class ProposalViews {
    private final ProposalStores stores;

    ProposalViews(ProposalStores stores) {
        this.stores = stores;
    }

    /// All that one session placed, decided or not.
    ///
    /// @param owners triangles whose owner was placed
    public record Placed(
            List<Triangle> owners,
            List<Client> clients,
            List<Seat> seats,
            List<Agreement> agreements,
            List<Improvement> improvements) {
        public Placed {
            owners = List.copyOf(owners);
            clients = List.copyOf(clients);
            seats = List.copyOf(seats);
            agreements = List.copyOf(agreements);
            improvements = List.copyOf(improvements);
        }

        /// Only what nobody accepted or declined yet.
        public Placed waiting() {
            return new Placed(
                    owners.stream()
                            .filter(triangle -> triangle.owner() instanceof Triangle.Owner.One owner
                                    && owner.standing().isProposed())
                            .toList(),
                    proposed(clients, Client::standing),
                    proposed(seats, Seat::standing),
                    proposed(agreements, Agreement::standing),
                    proposed(improvements, Improvement::standing));
        }

        public int count() {
            return owners.size() + clients.size() + seats.size() + agreements.size() + improvements.size();
        }

        private static <T> List<T> proposed(List<T> things, Function<T, Standing> standing) {
            return things.stream()
                    .filter(thing -> standing.apply(thing).isProposed())
                    .toList();
        }
    }

    public Placed fromSession(UUID session) {
        return stores.fromSession(session);
    }
}
