-- What an assignment names exists.
alter table assignment_assignment add foreign key (triangle_id) references triangle_triangle (id);
alter table assignment_client add foreign key (organisation_id) references organisation_organisation (id);
alter table assignment_client add foreign key (contact_id) references people_person (id);
alter table assignment_team add foreign key (team_id) references organisation_team (id);
alter table assignment_demand add foreign key (team_id) references organisation_team (id);
alter table assignment_assignee add foreign key (person_id) references people_person (id);
