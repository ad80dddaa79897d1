-- a translation that came back and could not be applied: for another source, or where another stands
create table suggestion (
  statement_id text    not null,
  revision     integer not null,
  locale       text    not null,
  segment_id   text    not null,                    -- where it may be of use; of this revision where it is known there
  print        text    not null,                    -- SHA-256 of source and target
  source       text    not null,                    -- coded, as it was translated
  target       text    not null,                    -- coded
  translator   text    not null,
  reason       text    not null,                    -- why it was not applied, a sentence's end
  suggested_at bigint  not null,                    -- epoch milliseconds, UTC
  primary key (statement_id, revision, locale, segment_id, print),
  foreign key (statement_id, revision, locale) references draft (statement_id, revision, locale)
);

-- files that came back from translation tools and were taken in: the same file twice is the same as once
create table returned_file (
  hash     text   not null primary key,             -- SHA-256 of its bytes
  taken_at bigint not null                          -- epoch milliseconds, UTC
);
