alter table dossier_agreement drop column offered_by, drop column offered_at;
alter table dossier_agreement add column offered_side text;   -- the side that offered it, and so said yes first
alter table dossier_agreement add column client_for uuid;     -- in whose name a delegated client confirmed
