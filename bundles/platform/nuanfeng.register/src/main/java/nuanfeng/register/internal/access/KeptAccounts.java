// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf;
import nuanfeng.access.Grant;
import nuanfeng.access.ServiceToken;
import nuanfeng.policy.Phrases;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.DatabaseException;

/** The accounts and tokens of one database: each deed one transaction, with its line in the log. */
public final class KeptAccounts implements AccountShelf {

    private static final Phrases PHRASES = Phrases.beside(KeptAccounts.class);
    private static final String ACCOUNT = "select subject, name, grants, secret, must_change, disabled, version, created_at, changed_at from account";
    private static final String TOKEN = "select id, name, grants, made_by, created_at, expires_at, revoked_at from service_token";

    private final Database database;

    public KeptAccounts(Database database) {
        this.database = database;
    }

    @Override
    public boolean isReady() {
        return database.isReady();
    }

    @Override
    public List<Account> accounts() {
        return said(() -> database.look(handle -> handle.createQuery(ACCOUNT + " order by subject").map((row, context) -> kept(row).account()).list()));
    }

    @Override
    public Optional<Kept> find(String subject) {
        return said(() -> database.look(handle -> handle.createQuery(ACCOUNT + " where subject = :subject").bind("subject", subject)
                .map((row, context) -> kept(row)).findOne()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(new Account(row.getString("subject"), row.getString("name"), grants(row.getString("grants")), row.getBoolean("disabled"),
                row.getBoolean("must_change"), row.getInt("version"), instant(row, "created_at"), instant(row, "changed_at")), row.getString("secret"));
    }

    private static List<Grant> grants(String text) {
        return Arrays.stream(text.split(" ")).flatMap(each -> Grant.find(each).stream()).toList();
    }

    private static String text(List<Grant> grants) {
        return grants.stream().map(Grant::toString).collect(Collectors.joining(" "));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? Instant.MAX : at.toInstant();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void add(Kept kept, Deed deed) {
        try {
            said(() -> database.inTransaction(handle -> bound(handle.createUpdate("insert into account (subject, name, grants, secret, must_change, disabled, version, created_at, changed_at)"
                    + " values (:subject, :name, :grants, :secret, :mustChange, :disabled, :version, :created, :changed)"), kept)
                    .bind("created", moment(kept.account().createdAt())).execute() + note(handle, deed)));
        } catch (TwiceException e) {
            throw new AccessException(Kind.CONFLICT, PHRASES.say("account-there", kept.account().subject()));
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Kept kept) {
        Account account = kept.account();
        return statement.bind("subject", account.subject()).bind("name", account.name()).bind("grants", text(account.grants())).bind("secret", kept.secret())
                .bind("mustChange", account.mustChange()).bind("disabled", account.disabled()).bind("version", account.version())
                .bind("changed", moment(account.changedAt()));
    }

    private static int note(Handle handle, Deed deed) {
        return handle.createUpdate("insert into access_deed (done_by, deed, subject, note, at) values (:by, :deed, :subject, :note, :at)").bind("by", deed.by())
                .bind("deed", deed.deed()).bind("subject", deed.subject()).bind("note", deed.note()).bind("at", moment(deed.at())).execute();
    }

    @Override
    public void change(Kept kept, Deed deed) {
        boolean changed = said(() -> database.inTransaction(handle -> {
            boolean there = bound(handle.createUpdate("update account set name = :name, grants = :grants, secret = :secret, must_change = :mustChange,"
                    + " disabled = :disabled, version = :version, changed_at = :changed where subject = :subject and version = :version - 1"), kept).execute() == 1;
            if (there) {
                note(handle, deed);
            }
            return there;
        }));
        if (!changed) {
            throw new AccessException(Kind.PRECONDITION_FAILED, PHRASES.say("changed-meanwhile", kept.account().subject()));
        }
    }

    @Override
    public List<ServiceToken> tokens() {
        return said(() -> database.look(handle -> handle.createQuery(TOKEN + " order by created_at, id").map((row, context) -> token(row)).list()));
    }

    private static ServiceToken token(ResultSet row) throws SQLException {
        return new ServiceToken(row.getString("id"), row.getString("name"), grants(row.getString("grants")), row.getString("made_by"), instant(row, "created_at"),
                instant(row, "expires_at"), Optional.of(instant(row, "revoked_at")).filter(each -> !each.equals(Instant.MAX)));
    }

    @Override
    public Optional<ServiceToken> token(String hash) {
        return said(() -> database.look(handle -> handle.createQuery(TOKEN + " where hash = :hash").bind("hash", hash).map((row, context) -> token(row)).findOne()));
    }

    @Override
    public List<String> tokenHashes() {
        return said(() -> database.look(handle -> handle.createQuery("select hash from service_token where revoked_at is null").mapTo(String.class).list()));
    }

    @Override
    public void add(ServiceToken token, String hash, Deed deed) {
        said(() -> database.inTransaction(handle -> handle.createUpdate("insert into service_token (id, name, grants, hash, made_by, created_at, expires_at)"
                + " values (:id, :name, :grants, :hash, :by, :created, :expires)").bind("id", token.id()).bind("name", token.name()).bind("grants", text(token.grants()))
                .bind("hash", hash).bind("by", token.by()).bind("created", moment(token.createdAt())).bind("expires", moment(token.expiresAt())).execute()
                + note(handle, deed)));
    }

    @Override
    public ServiceToken revoke(String id, Deed deed) {
        return said(() -> database.inTransaction(handle -> {
            int revoked = handle.createUpdate("update service_token set revoked_at = :at where id = :id and revoked_at is null").bind("at", moment(deed.at()))
                    .bind("id", id).execute();
            if (revoked > 0) {
                note(handle, deed);
            }
            return handle.createQuery(TOKEN + " where id = :id").bind("id", id).map((row, context) -> token(row)).findOne();
        })).orElseThrow(() -> new AccessException(Kind.ACCOUNT_UNKNOWN, PHRASES.say("no-token", id)));
    }

    @Override
    public void note(Deed deed) {
        said(() -> database.inTransaction(handle -> note(handle, deed)));
    }

    @Override
    public List<Deed> deeds(Optional<String> subject, int most) {
        return said(() -> database.look(handle -> handle.createQuery("select done_by, deed, subject, note, at from access_deed where :subject = '' or subject = :subject"
                + " order by id desc limit :most").bind("subject", subject.orElse("")).bind("most", most).map((row, context) -> new Deed(row.getString("done_by"),
                        row.getString("deed"), row.getString("subject"), row.getString("note"), instant(row, "at"))).list()));
    }

    /** A row of that key is there. */
    private static final class TwiceException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TwiceException() {
            super("there already", null, false, false);
        }
    }

    private static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseException e) {
            throw e.kind() == DatabaseException.Kind.TWICE ? new TwiceException() : new AccessException(Kind.UNAVAILABLE, PHRASES.say("away"));
        }
    }
}
