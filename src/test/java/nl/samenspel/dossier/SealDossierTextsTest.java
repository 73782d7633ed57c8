package nl.samenspel.dossier;

import static nl.samenspel.dossier.DossierWorld.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Field;
import nl.samenspel.dossier.exit.ExitViews;
import nl.samenspel.dossier.exit.HandBacks;
import nl.samenspel.dossier.steering.Observation;
import nl.samenspel.dossier.steering.Observations;
import nl.samenspel.dossier.steering.SteeringViews;
import nl.samenspel.support.Canary;
import nl.samenspel.support.WithApplication;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/// Rows of before lay readable; the migration seals them, and they read as before.
@WithApplication
class SealDossierTextsTest {
    private static final String WORD = "mussenbruin";

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    @Autowired
    SealDossierTexts migration;

    @Test
    void whatLayReadableIsSealedAndReadsAsBefore() throws SQLException {
        var world = new DossierWorld(context);
        DossierWorld.run(
                world.wouter,
                () -> world.get(Assignments.class)
                        .change(world.id, Map.of(Field.PHASE, Assignment.Phase.EXECUTION), world.wouter));
        world.opened();
        var observation =
                as(world.hanneke, () -> world.get(Observations.class).note(world.id, "later", "", world.hanneke));
        var path = as(world.hanneke, () -> world.get(HandBacks.class).consider(world.id, "later", world.hanneke));
        try (var canary = new Canary(settings)) {
            var all = canary.everything();
            all.sql("update dossier_observation set what = :word, sealed = null where id = :id")
                    .param("word", WORD)
                    .param("id", observation.value())
                    .update();
            all.sql("update dossier_hand_back_support set thought = :word, sealed = null where hand_back_id = :id")
                    .param("word", WORD)
                    .param("id", path.value())
                    .update();
            assertThat(canary.tablesThatHold(WORD))
                    .contains("public.dossier_observation", "public.dossier_hand_back_support");

            migrate();

            assertThat(canary.tablesThatHold(WORD)).isEmpty();
            assertThat(all.sql("""
                            select count(*) from pg_class where relforcerowsecurity
                                and relname in ('dossier_observation', 'dossier_hand_back_support')
                            """).query(Integer.class).single()).isEqualTo(2);
        }
        assertThat(as(world.hanneke, () -> world.get(SteeringViews.class).observations(world.id)))
                .extracting(Observation::head)
                .extracting(Observation.Head::what)
                .containsExactly(WORD);
        assertThat(as(world.hanneke, () -> world.get(ExitViews.class).path(world.id, path))
                        .support()
                        .orElseThrow()
                        .thought())
                .isEqualTo(WORD);
    }

    /// As Flyway would: in one transaction, as the owner of the tables.
    private void migrate() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        settings.getRequiredProperty("samenspel.database.url"),
                        settings.getRequiredProperty("samenspel.database.user"),
                        settings.getRequiredProperty("samenspel.database.password"));
                var statement = connection.createStatement()) {
            statement.execute("set role samenspel_owner");
            connection.setAutoCommit(false);
            migration.migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
            connection.commit();
        }
    }
}
