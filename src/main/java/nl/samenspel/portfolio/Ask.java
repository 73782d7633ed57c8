package nl.samenspel.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.DescriptionRules;

/// One block of one assignment's demand on a team.
///
/// @param hundredths of a full-time person, in each month of the block
/// @param contributors its clients, in the order people gave
/// @param weights of the contributors, in the same order
record Ask(Assignment.Id assignment, Demand block, long hundredths, List<Contributor> contributors, long[] weights) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static Ask of(Assignment assignment, Demand block) {
        var clients = assignment.description().clients();
        if (clients.isEmpty()) {
            return new Ask(
                    assignment.id(), block, Hundredths.of(block.fte()), List.of(new Contributor.Nobody()), new long[] {1
                    });
        }
        var contributors = new ArrayList<Contributor>();
        clients.forEach(client -> contributors.add(new Contributor.Client(client.organisation())));
        return new Ask(assignment.id(), block, Hundredths.of(block.fte()), List.copyOf(contributors), weights(clients));
    }

    /// As shares are read everywhere (assignment.Volume): what no share speaks of is divided equally over the clients
    /// without one. Here the parts make the whole, also where the shares said do not.
    private static long[] weights(List<Client> clients) {
        var silent = clients.stream().filter(client -> client.share() == null).count();
        var rest = HUNDRED.subtract(DescriptionRules.sumOfShares(clients)).max(BigDecimal.ZERO);
        return clients.stream()
                .mapToLong(client -> {
                    var share = client.share();
                    return share == null ? Hundredths.of(rest) : Hundredths.of(share) * Math.max(1, silent);
                })
                .toArray();
    }

    /// What each contributor asks in a month of the block, together the whole.
    long[] parts() {
        return Hundredths.divide(hundredths, weights);
    }
}
