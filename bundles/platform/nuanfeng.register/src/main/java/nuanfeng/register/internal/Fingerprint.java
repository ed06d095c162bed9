// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.util.Optional;

import org.jdbi.v3.core.Handle;

import nuanfeng.register.internal.database.Database;

/** Looks whether a database was sealed with the keys at hand: with others nothing in it could be found, and what is added nobody could read. */
record Fingerprint(String keys) implements Database.Opening {

    private static final String NAME = "keys";

    @Override
    public void with(Handle handle) {
        Optional<String> there = handle.createQuery("select content from setting where name = :name").bind("name", NAME).mapTo(String.class).findOne();
        if (there.isEmpty()) {
            handle.createUpdate("insert into setting(name, content) values(:name, :content)").bind("name", NAME).bind("content", keys).execute();
        } else if (!there.get().equals(keys)) {
            throw new IllegalStateException("the keys are not those of this database; bring back its file of keys");
        }
    }
}
