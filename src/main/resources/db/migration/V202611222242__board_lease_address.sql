alter table board_lease add column address text not null default ''; -- where other instances reach the holder: host:port; empty: they do not
