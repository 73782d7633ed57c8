package nl.samenspel.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Our server with people at a sketch session, for a load generator that is another program (`bench/peers`): says in
/// one line of JSON where it is, obeys `kill` and `start` from its input, and ends with it.
public final class PeerTable {
    private PeerTable() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        var data = BenchServer.empty("bench-peers");
        var server = BenchServer.start(port, data);
        try {
            var table = Table.lay(port, "Meten naast andere servers", Integer.parseInt(args[1]));
            tell(server, table);
            var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                switch (order) {
                    case "kill" -> {
                        server.kill();
                        System.out.println("killed");
                    }
                    case "start" -> {
                        server = BenchServer.start(port, data);
                        tell(server, table);
                    }
                    default -> throw new IllegalArgumentException(order);
                }
            }
        } finally {
            server.close();
        }
    }

    private static void tell(BenchServer server, Table table) {
        var cookies = table.seats().stream()
                .map(seat -> "\"" + seat.cookieLine() + "\"")
                .collect(Collectors.joining(","));
        System.out.println(
                "{\"pid\":" + server.pid() + ",\"board\":\"" + table.session() + "\",\"cookies\":[" + cookies + "]}");
    }
}
