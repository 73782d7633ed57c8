-- Bringing in an export runs as the system: it may put in, and compare, what both sides read, and nothing else.
create policy bring_in on dossier_observation for insert
    with check (app_system() and state not in ('DRAFT', 'DROPPED') and sealed is null);
create policy compare on dossier_observation for select using (app_system() and state not in ('DRAFT', 'DROPPED'));
create policy bring_in on dossier_hand_back for insert with check (app_system() and announced_on is not null);
create policy compare on dossier_hand_back for select using (app_system() and announced_on is not null);
create policy bring_in on dossier_hand_back_sheet for insert with check (app_system() and put_in_at is not null);
create policy compare on dossier_hand_back_sheet for select using (app_system() and put_in_at is not null);
