create index place_of_entry on place (entry);
