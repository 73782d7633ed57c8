package nl.samenspel.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.samenspel.platform.CannotStart;
import nl.samenspel.platform.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which database, and who logs in. Beans close in reverse order: the pool first, then the server, then the folder.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    private static final long GIVE_UP_AFTER_MS = 3_000;
    private static final int CONNECTIONS = 16;
    /// A server that says nothing for so long while we wait for an answer is gone: nobody waits longer for a page.
    private static final String SILENCE_SECONDS = "10";

    @Bean
    DataFolder dataFolder(@Value("${samenspel.data:./data}") Path path) {
        return DataFolder.open(path);
    }

    @Bean
    DatabaseServer databaseServer(DatabaseSettings settings, DataFolder data) {
        return settings.isExternal() ? DatabaseServer.external(settings.external()) : embedded(data);
    }

    private static DatabaseServer embedded(DataFolder data) {
        var server = EmbeddedPostgres.start(data.path(), data.path(), List.of());
        try {
            return DatabaseServer.own(server, server.database("samenspel"));
        } catch (SQLException e) {
            server.close();
            throw new CannotStart("The built-in database does not answer: " + e.getMessage() + ".", e);
        }
    }

    /// Migrations run as the owner of the tables: the administrator knocks, `set role samenspel_owner` follows.
    @Bean
    FlywayConnectionDetails migrations(DatabaseServer server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return server.administrator().user();
            }

            @Override
            public String getPassword() {
                return server.administrator().password();
            }

            @Override
            public String getJdbcUrl() {
                return server.administrator().url();
            }
        };
    }

    @Bean
    DataSource dataSource(DatabaseServer server) {
        return pool(server.web());
    }

    /// A pool that says soon that the database is away, and notices soon that it is back.
    static HikariDataSource pool(Endpoint endpoint) {
        var pool = new HikariDataSource();
        pool.setPoolName("web");
        pool.setJdbcUrl(endpoint.url());
        pool.setUsername(endpoint.user());
        pool.setPassword(endpoint.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(GIVE_UP_AFTER_MS);
        pool.setValidationTimeout(GIVE_UP_AFTER_MS / 2);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("connectTimeout", "2");
        pool.addDataSourceProperty("socketTimeout", SILENCE_SECONDS);
        pool.addDataSourceProperty("ApplicationName", "samenspel");
        return pool;
    }

    /// After the migrations, before anything else asks the database: a hole in the rows' protection stops the start.
    @Bean
    FlywayMigrationStrategy migrateAndInsist(DataSource dataSource) {
        return flyway -> {
            flyway.migrate();
            RowSecurity.insist(dataSource);
        };
    }

    @Bean
    IdentityTransactionManager transactionManager(DataSource dataSource) {
        return new IdentityTransactionManager(dataSource);
    }
}
