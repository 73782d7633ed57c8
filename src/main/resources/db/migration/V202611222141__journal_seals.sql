-- The place of a line in the chain of seals: from 1, without gaps, in the order in which the sealing job met the lines.
-- Not the order of id: a line with a lower id may be committed later.
alter table journal_entry add column seal_number bigint;
alter table journal_entry add constraint journal_entry_seal_number unique (seal_number);
alter table journal_entry add constraint journal_entry_sealed_whole check ((seal is null) = (seal_number is null));
grant update (seal_number) on journal_entry to samenspel_web;
