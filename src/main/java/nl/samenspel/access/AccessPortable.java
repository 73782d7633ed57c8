package nl.samenspel.access;

import nl.samenspel.platform.Portable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who stands in which relation to the triangles, sessions and dossiers that one may see.
@Configuration(proxyBeanMethods = false)
class AccessPortable {
    @Bean
    Portable relations() {
        return Portable.of(60, "relations", "access_relation", "person_id kind object_id relation", """
                person_id relation kind object_id since until source""")
                .where(
                        "kind in ('triangle', 'session', 'dossier', 'assignment') and object_id in (select access_objects(kind))");
    }
}
