-- SPDX-License-Identifier: Apache-2.0
-- Accounts of persons and tokens of programs. No secret stands here, only what tells whether one is right.
create table account (
  subject varchar(60) primary key,
  name varchar(120) not null,
  grants varchar(4000) not null,
  secret varchar(400) not null,
  must_change boolean not null,
  disabled boolean not null,
  version int not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null);

create table service_token (
  id varchar(40) primary key,
  name varchar(120) not null,
  grants varchar(4000) not null,
  hash varchar(80) not null unique,
  made_by varchar(80) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone);

-- Who did what to whom. Rows are added, and nothing ever changes one.
create table access_deed (
  id bigint generated always as identity primary key,
  done_by varchar(80) not null,
  deed varchar(40) not null,
  subject varchar(80) not null,
  note varchar(4400) not null,
  at timestamp with time zone not null);
create index access_deed_subject on access_deed (subject, id);
