-- a revision taken apart; written once, never changed
create table extract (
  statement text    not null,
  revision  integer not null,
  rules     text    not null,                     -- version of the segmentation rules that cut it
  primary key (statement, revision)
);

create table text_unit (
  statement text    not null,
  revision  integer not null,
  position  integer not null,                     -- in document order, from 0
  id        text    not null,
  role      text    not null,
  primary key (statement, revision, position),
  foreign key (statement, revision) references extract (statement, revision)
);

create table segment (
  statement text    not null,
  revision  integer not null,
  position  integer not null,                     -- in document order, from 0
  unit      integer not null,                     -- the text unit's position
  id        text    not null,
  source    text    not null,                     -- with inline codes
  gap       text    not null,                     -- white space up to the unit's next segment
  primary key (statement, revision, position),
  foreign key (statement, revision, unit) references text_unit (statement, revision, position)
);

create table extract_field (
  statement text    not null,
  revision  integer not null,
  field     text    not null,                     -- title, summary, body.1, topic.1
  unit      text    not null,                     -- id of the text unit that says it
  primary key (statement, revision, field),
  foreign key (statement, revision) references extract (statement, revision)
);
