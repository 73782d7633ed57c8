package nl.samenspel.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.samenspel.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// A PostgreSQL 18 outside Samenspel; without `url` the built-in one is used.
///
/// @param url `jdbc:postgresql://host/database`
/// @param user may make roles, and owns the database or is a superuser
/// @param passwordFile read instead of `password` when given
@ConfigurationProperties("samenspel.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path passwordFile) {

    boolean isExternal() {
        return url != null && !url.isBlank();
    }

    Endpoint external() {
        if (url == null || user == null || secret().isEmpty()) {
            throw new CannotStart(
                    "SAMENSPEL_DATABASE_URL is set, but not who may log in there: set"
                            + " SAMENSPEL_DATABASE_USER and SAMENSPEL_DATABASE_PASSWORD (or SAMENSPEL_DATABASE_PASSWORD_FILE).");
        }
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new CannotStart("SAMENSPEL_DATABASE_URL must start with jdbc:postgresql:// and name a database.");
        }
        return new Endpoint(url, user, secret());
    }

    private String secret() {
        if (passwordFile == null) {
            return password == null ? "" : password;
        }
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new CannotStart("The password of the database cannot be read from " + passwordFile + ".", e);
        }
    }
}
