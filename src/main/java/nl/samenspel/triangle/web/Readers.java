package nl.samenspel.triangle.web;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Relations.Holder;
import nl.samenspel.access.Resource;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Component;

/// Who can see a triangle, by name and by which relation.
@Component
class Readers {
    private final Relations relations;
    private final PeopleViews people;

    Readers(Relations relations, PeopleViews people) {
        this.relations = relations;
        this.people = people;
    }

    List<TrianglePage.Reader> of(Triangle.Id id, Words words) {
        var holders = relations.holders(Resource.TRIANGLE, id.value());
        var persons = people.named(holders.stream().map(Holder::person).toList());
        var readers = new ArrayList<TrianglePage.Reader>();
        for (var holder : holders) {
            var person = persons.get(holder.person());
            if (person != null) {
                readers.add(new TrianglePage.Reader(person.name(), words.t("triangle.reader." + holder.relation())));
            }
        }
        return readers;
    }
}
