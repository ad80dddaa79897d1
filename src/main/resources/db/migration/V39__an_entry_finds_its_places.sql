create index place_of_entry on place (entry);
create index listing_of_place on listing (statement, locale, section, variant);
