-- As SQLite does, whatever the server's locale: both databases export a memory in the same order.
alter table translation_unit
    alter column source type text collate "C",
    alter column context_before type text collate "C",
    alter column context_after type text collate "C";
