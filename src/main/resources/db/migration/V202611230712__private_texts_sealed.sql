-- What is one person's alone lies hidden: `sealed` opens only with the server's own key (platform.SealedText), and the
-- columns beside it are empty for as long as it is private. Rows of before are sealed by SealDossierTexts and SealPassages.
alter table dossier_observation add column sealed bytea;        -- what, effect: while it is a draft or dropped
alter table dossier_hand_back add column sealed bytea;          -- why it was left, when it was never announced
alter table dossier_hand_back_sheet add column sealed bytea;    -- the four leaves, until put in
alter table dossier_hand_back_support add column sealed bytea;  -- all of it, always
alter table dossier_evaluation_half add column sealed bytea;    -- all words, also once the other side reads them
alter table logbook_passage add column sealed bytea, alter column passage drop not null;
