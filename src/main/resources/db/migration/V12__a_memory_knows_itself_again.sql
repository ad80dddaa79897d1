-- Tells one memory from another, so that an index that was kept of another is not believed. Random, given at its first use.
alter table memory_log add column identity text;
