-- a row for each pair of a segment and its forerunner; written with the extract, never changed
create table alignment (
  statement       text    not null,
  revision        integer not null,
  position        integer not null,                 -- in the order of the alignment, from 0
  relation        text    not null,                 -- UNCHANGED, MOVED, EDITED, SPLIT, MERGED, NEW, DELETED
  segment         text,                             -- null where it was deleted
  former_revision integer not null,
  former_segment  text,                             -- null where it is new
  primary key (statement, revision, position),
  foreign key (statement, revision) references extract (statement, revision)
);

-- how much a revision changes, as proposed from its alignment
create table significance (
  statement       text    not null,
  revision        integer not null,
  former_revision integer not null,
  level           text    not null,                 -- MINOR, MEDIUM, MAJOR
  reasons         text    not null,                 -- one a line
  primary key (statement, revision),
  foreign key (statement, revision) references extract (statement, revision)
);

-- what stood in a segment before it was changed
create table translation_history (
  statement_id text    not null,
  revision     integer not null,
  locale       text    not null,
  segment_id   text    not null,
  version      integer not null,
  state        text    not null,
  target       text,
  score        integer not null,
  origin       text    not null,
  changed_at   bigint  not null,                    -- when it came to stand there; epoch milliseconds, UTC
  primary key (statement_id, revision, locale, segment_id, version)
);
