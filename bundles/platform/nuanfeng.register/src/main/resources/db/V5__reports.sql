-- SPDX-License-Identifier: Apache-2.0
-- Reports that are filled in from the records and handed in. The forms are policy: no table or column is made for one.

create sequence report_number;

-- The newest state of each report. live_key is whose sheet of which period it is while it is not filed, else null: one at a time.
create table report (
  id bigint primary key,
  version int not null,
  place varchar(120) not null,
  form varchar(120) not null,
  unit varchar(60) not null,
  period varchar(40) not null,
  from_day date not null,
  to_day date not null,
  as_of date not null,
  attempt int not null,
  edition varchar(80) not null,
  layout date not null,
  state varchar(20) not null,
  hash varchar(80) not null,
  corrects bigint references report,
  submission bigint references record,
  parts jsonb not null,
  live_key varchar(400) unique);
create index report_subject on report (place, form, period, id);
create index report_state on report (state, id);

-- What was done with it. Rows are added, and nothing ever changes one: each carries a digest over the one before it.
create table report_life (
  report_id bigint not null references report,
  version int not null,
  deed varchar(20) not null,
  state varchar(20) not null,
  at timestamp with time zone not null,
  done_by varchar(80) not null,
  person varchar(120) not null,
  note varchar(2000) not null,
  hash varchar(80) not null,
  content_digest bytea not null,
  digest bytea not null,
  primary key (report_id, version));

-- What stands in it from a version on, and the files that were kept of it, packed and sealed in pieces that every database takes.
create table report_piece (
  report_id bigint not null references report,
  name varchar(40) not null,
  version int not null,
  piece int not null,
  sealed bytea not null,
  primary key (report_id, name, version, piece));

create table report_file (
  report_id bigint not null references report,
  format varchar(20) not null,
  version int not null,
  media varchar(120) not null,
  hash varchar(80) not null,
  size bigint not null,
  primary key (report_id, format, version));
create index report_file_hash on report_file (hash);
