package nl.samenspel.platform;

import java.util.List;

/// More lines to print when Samenspel is ready, for whoever started it by hand: the logins of the demo, a first secret.
public interface ReadyLine {
    /// @param address where this Samenspel answers, `http://127.0.0.1:8080`
    List<String> lines(String address);
}
