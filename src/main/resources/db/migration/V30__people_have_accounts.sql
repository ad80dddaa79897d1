create table person (
    login       text    not null primary key,     -- lower case; never changes, never given to another
    name        text    not null,                 -- as it is shown
    mail        text    not null default '',      -- lower case; empty: none
    locale      text    not null default 'en',    -- of the screens
    zone        text    not null default 'UTC',   -- IANA time zone
    password    text    not null default '',      -- argon2id; empty: none yet, or none any more
    disabled    integer not null default 0,
    created_at  bigint  not null                  -- epoch milliseconds, UTC, as all below
);

create unique index person_by_mail on person (mail) where mail <> '';

create table person_grant (
    id          text    not null primary key,
    login       text    not null references person (login),
    role        text    not null,                 -- editor, translator, reviewer, approver, section-admin, operator
    scope       text    not null,                 -- language tag, section id, or empty: everywhere
    from_at     bigint  not null,
    until_at    bigint  not null,                 -- the last moment of time where it has no end
    granted_by  text    not null,
    granted_at  bigint  not null
);

create index person_grant_by_login on person_grant (login);

-- who is signed in, in which browser; the token itself is in the browser's cookie only
create table sign_in (
    token_hash  text    not null primary key,
    login       text    not null references person (login),
    began_at    bigint  not null,
    seen_at     bigint  not null,
    address     text    not null,
    browser     text    not null
);

create index sign_in_by_login on sign_in (login);

-- browsers in which somebody signed in before: a flood of wrong passwords from elsewhere does not lock them out
create table known_browser (
    token_hash  text    not null,
    login       text    not null references person (login),
    known_at    bigint  not null,
    primary key (token_hash, login)
);

create table sign_in_try (
    what        text    not null primary key,     -- account, address or browser
    times       text    not null,                 -- of the tries that count, epoch milliseconds, the oldest first
    last_at     bigint  not null
);

create index sign_in_try_by_age on sign_in_try (last_at);

create table one_time_link (
    token_hash  text    not null primary key,
    purpose     text    not null,                 -- first-operator, invitation, reset
    login       text    not null default '',      -- empty for the first operator, who has none yet
    until_at    bigint  not null
);

create table api_token (
    id          text    not null primary key,
    token_hash  text    not null unique,
    login       text    not null references person (login),
    name        text    not null,                 -- what it is for
    rights      text    not null,                 -- of the person's own, with blanks between them
    language    text    not null default '',      -- in this language only
    section     text    not null default '',      -- in this section only
    created_at  bigint  not null,
    until_at    bigint  not null,
    revoked_at  bigint  not null default 0
);
