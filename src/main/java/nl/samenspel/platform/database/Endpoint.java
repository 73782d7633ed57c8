package nl.samenspel.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Where a database answers, and as whom to knock.
public record Endpoint(String url, String user, String password) {

    /// One connection outside every pool.
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url, properties);
    }

    Endpoint as(String otherUser, String otherPassword) {
        return new Endpoint(url, otherUser, otherPassword);
    }

    @Override
    public String toString() {
        return user + " at " + url; // the password stays out of logs
    }
}
