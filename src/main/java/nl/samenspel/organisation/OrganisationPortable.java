package nl.samenspel.organisation;

import nl.samenspel.platform.Portable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of this room leaves as JSON.
@Configuration(proxyBeanMethods = false)
class OrganisationPortable {
    @Bean
    Portable organisations() {
        return Portable.of(20, "organisations", "organisation_organisation", "id", """
                id kind parent_id identifier since until merged_into version created_at""");
    }

    @Bean
    Portable organisationNames() {
        return Portable.of(21, "organisationNames", "organisation_name", "organisation_id from_day", """
                organisation_id from_day name abbreviation key""");
    }

    @Bean
    Portable organisationSpellings() {
        return Portable.of(22, "organisationSpellings", "organisation_alias", "organisation_id key", """
                organisation_id key name""");
    }

    @Bean
    Portable teams() {
        return Portable.of(23, "teams", "organisation_team", "id", """
                id organisation_id name ended_on version""");
    }
}
