-- SPDX-License-Identifier: Apache-2.0
-- One schema for H2 (in its PostgreSQL mode) and PostgreSQL. The types of records are policy: no table, column or index is made for one.

-- Each server takes a hundred numbers at a time: a record has its number before it is written.
create sequence record_number increment by 100;

-- What holds for the whole database: the fingerprint of its keys.
create table setting (
  name varchar(60) primary key,
  content varchar(400) not null);

-- Every definition that ever checked a record, so that rows stay readable when the place that declared it is gone.
create table definition (
  digest varchar(80) primary key,
  type varchar(60) not null,
  place varchar(120) not null,
  shape jsonb not null,
  first_used_at timestamp with time zone not null);

-- The newest version of each record. live_key is the key while the record lives, else null: unique without a partial index, which H2 has not.
create table record (
  id bigint primary key,
  type varchar(60) not null,
  place varchar(120) not null,
  definition varchar(80) not null,
  version int not null,
  key_hash bytea,
  live_key bytea,
  body jsonb not null,
  t1 varchar(120), t2 varchar(120), t3 varchar(120), t4 varchar(120), n1 numeric(20,4), d1 date,
  valid_from date not null,
  ended_on date,
  erased_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  changed_by varchar(80) not null,
  reason varchar(400) not null,
  salt bytea,
  body_digest bytea not null,
  digest bytea not null,
  constraint record_live unique (type, place, live_key));
create index record_page on record (type, place, id);
create index record_key on record (key_hash);
create index record_t1 on record (type, place, t1, id);
create index record_t2 on record (type, place, t2, id);
create index record_t3 on record (type, place, t3, id);
create index record_t4 on record (type, place, t4, id);
create index record_n1 on record (type, place, n1, id);
create index record_d1 on record (type, place, d1, id);

-- The versions before the newest. Rows are added, and lose their body when a record is erased; nothing else ever changes one.
create table record_history (
  record_id bigint not null references record,
  version int not null,
  definition varchar(80) not null,
  body jsonb not null,
  valid_from date not null,
  ended_on date,
  changed_at timestamp with time zone not null,
  changed_by varchar(80) not null,
  reason varchar(400) not null,
  salt bytea,
  body_digest bytea not null,
  digest bytea not null,
  primary key (record_id, version));

-- Sealed values, each from the version on that brought it; without a value from the version on that took it away.
create table record_secret (
  record_id bigint not null references record,
  field varchar(160) not null,
  version int not null,
  sealed bytea,
  look_up bytea,
  primary key (record_id, field, version));
create index record_secret_look_up on record_secret (look_up);

-- Who read what is personal, and what for.
create table access_log (
  id bigint generated always as identity primary key,
  read_at timestamp with time zone not null,
  read_by varchar(80) not null,
  purpose varchar(400) not null,
  type varchar(60) not null,
  place varchar(120) not null,
  record_id bigint not null,
  fields varchar(2000) not null);
create index access_log_record on access_log (record_id, id);

-- What was answered to whoever sent an Idempotency-Key.
create table idempotency (
  name bytea primary key,
  request bytea not null,
  record_id bigint not null,
  made_at timestamp with time zone not null);

-- What follows from a change, written with it.
create table outbox (
  id bigint generated always as identity primary key,
  topic varchar(80) not null,
  record_id bigint,
  duty varchar(120),
  due_on date,
  payload jsonb not null,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone);
create index outbox_open on outbox (done_at, id);

create table job (
  id bigint generated always as identity primary key,
  kind varchar(60) not null,
  place varchar(120) not null,
  period varchar(20),
  edition varchar(80) not null,
  idempotency varchar(120) unique,
  state varchar(20) not null,
  done_items bigint not null,
  all_items bigint,
  facts jsonb not null,
  owner varchar(80),
  lease_until timestamp with time zone,
  problem varchar(4000),
  made_by varchar(80) not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null);
create index job_state on job (state, id);
create table job_result (
  job_id bigint not null references job,
  item bigint not null,
  fen bigint,
  note varchar(2000),
  primary key (job_id, item));
