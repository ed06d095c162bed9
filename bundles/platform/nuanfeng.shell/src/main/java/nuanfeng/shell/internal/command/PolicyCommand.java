// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.access.AccessException;
import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.duty.DayRangeException;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.RecordException;

/**
 * What every command does alike: options wherever they stand, text or JSON, and an error in one line instead of a stack trace.
 *
 * <p>JSON is the body that REST answers to the same question, byte for byte, each on a line of its own: the same place as it was
 * typed, the same days and edition, the language, with {@code texts=true} where the command has {@code --texts}. A command that asks
 * several questions prints several lines; one that changes something prints its plan and then the activation.
 */
public abstract class PolicyCommand implements Action {

    /** The variable of a session that says its language: {@code nuanfeng.lang=en}. */
    public static final String LANGUAGE_VARIABLE = "nuanfeng.lang";

    private static final Phrases PHRASES = Phrases.beside(PolicyCommand.class);
    private static final String ENGLISH = "en";
    private static final String UNREADABLE = "unreadable";

    @Option(name = "--lang", description = "zh for Chinese, en for English; else the session's nuanfeng.lang, else the server's LANG, else Chinese")
    protected String lang;

    @Option(name = "--json", description = "Write JSON: what REST answers to the same question, each answer on a line")
    protected boolean json;

    @Reference
    protected Session session;

    @Reference
    protected AccessDesk desk;

    @Override
    public final Object execute() throws CommandException {
        try {
            permit();
            run();
            return null;
        } catch (UnknownNameException e) {
            throw failed(e.kind().code(), language().of(e.text()) + (e.suggestions().isEmpty() ? "" : say("near", e.suggestions())), e);
        } catch (LifecycleException e) {
            throw failed(e.kind().code(), language().of(e.text()), e);
        } catch (AccessException e) {
            throw failed(e.kind().code(), language().of(e.text()), e);
        } catch (RecordException e) {
            throw failed(e.kind().code(), language().of(e.text()) + e.issues().stream().filter(each -> !each.warns())
                    .map(each -> " [%s: %s]".formatted(each.field(), language().of(each.text()))).collect(Collectors.joining()), e);
        } catch (CalendarGapException e) {
            throw failed(RefusalCode.NOT_CONFIGURED.code(), say("configure", e.text(), e.configure()), e);
        } catch (DayRangeException e) {
            throw failed(LifecycleException.Kind.BAD_REQUEST.code(), language().of(e.text()), e);
        } catch (WrongWordsException e) {
            throw failed(LifecycleException.Kind.BAD_REQUEST.code(), language().of(e.text()), e);
        } catch (IllegalArgumentException e) {
            throw failed(LifecycleException.Kind.BAD_REQUEST.code(), say("odd", e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw failed(UNREADABLE, say("no-file", e.getFile()), e);
        } catch (FileAlreadyExistsException e) {
            throw failed(UNREADABLE, say("file-there", e.getFile()), e);
        } catch (AccessDeniedException e) {
            throw failed(UNREADABLE, say("file-closed", e.getFile()), e);
        } catch (IOException e) {
            throw failed(UNREADABLE, say("file-fault", e.getMessage()), e);
        }
    }

    protected abstract void run() throws IOException;

    /** @throws AccessException for whoever may not give this command */
    protected void permit() {
        Takes takes = getClass().getAnnotation(Takes.class);
        if (takes != null) {
            Principal by = principal();
            concerned().ifPresentOrElse(place -> must(by, place, takes.value()), () -> mustEverywhere(by, takes.value()));
        }
    }

    /** The place that the command concerns; empty: all of them. */
    protected Optional<PlaceId> concerned() {
        return Optional.empty();
    }

    /** Who gives the command. @throws AccessException {@code UNAUTHORISED} when nobody signed in */
    protected final Principal principal() {
        if (session.get(SignedIn.VARIABLE) instanceof SignedIn signedIn) {
            return desk.session(signedIn.secret()).orElseThrow(() -> new AccessException(Kind.UNAUTHORISED, PHRASES.say("session-over"))).principal();
        }
        return desk.owner(Caller.name(session)).orElseThrow(() -> new AccessException(Kind.UNAUTHORISED, PHRASES.say("sign-in-first")));
    }

    /** As whom the command is kept: the account that signed in; else who opened the shell. */
    protected final String caller() {
        return session.get(SignedIn.VARIABLE) instanceof SignedIn ? principal().subject() : Caller.name(session);
    }

    /** @throws AccessException {@code FORBIDDEN} for whoever has none of these roles there */
    protected static void must(Principal by, PlaceId place, Role... roles) {
        if (!by.mayAnyOf(List.of(roles), place)) {
            throw new AccessException(Kind.FORBIDDEN, PHRASES.say("not-there", place, codes(roles)));
        }
    }

    /** The same in all places. */
    protected static void mustEverywhere(Principal by, Role role) {
        if (!by.mayAnyOfEverywhere(List.of(role))) {
            throw new AccessException(Kind.FORBIDDEN, PHRASES.say("not-everywhere", role.code()));
        }
    }

    /** The same, wherever it be. */
    protected static void mustSomewhere(Principal by, Role role) {
        if (!by.mayAnyOfSomewhere(List.of(role))) {
            throw new AccessException(Kind.FORBIDDEN, PHRASES.say("nowhere", role.code()));
        }
    }

    private static List<String> codes(Role... roles) {
        return Arrays.stream(roles).map(Role::code).toList();
    }

    /** In which the command answers. */
    protected final Language language() {
        String wanted = lang != null ? lang : session.get(LANGUAGE_VARIABLE) instanceof String chosen ? chosen
                : Optional.ofNullable(System.getenv("LANG")).orElse("");
        return wanted.startsWith(ENGLISH) ? Language.ENGLISH : Language.CHINESE;
    }

    /** Of texts in JSON: what REST gives to whoever asks for it, and to whoever names no language. */
    protected final Language bodyLanguage() {
        return lang != null ? language() : Language.CHINESE;
    }

    /** @param lines for people @param bodies for {@code --json} */
    protected final void print(List<String> lines, Json.Content... bodies) {
        if (json) {
            Arrays.stream(bodies).map(Json::text).forEach(this::print);
        } else {
            lines.forEach(this::print);
        }
    }

    protected final void print(String line) {
        session.getConsole().println(line);
    }

    private String say(String key, Object... arguments) {
        return language().of(PHRASES.say(key, arguments));
    }

    /** Takes the options out of the words that follow the first argument, where Karaf itself no longer looks for them. */
    protected final List<String> takeOptions(List<String> words) {
        return TrailingOptions.take(this, words);
    }

    protected static Optional<LocalDate> day(String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new WrongWordsException("not-a-day", text);
        }
    }

    /** A place that may speak no more, or not yet. */
    protected static PlaceId typedPlace(String path) {
        if (!PlaceId.isPath(path)) {
            throw new WrongWordsException("not-a-path", path);
        }
        return new PlaceId(path);
    }

    private static CommandException failed(String code, String message, Exception cause) {
        String line = code + ": " + message.lines().findFirst().orElse("");
        return new CommandException(line, line, cause);
    }
}
