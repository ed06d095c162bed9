// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.library.PlaceView;
import nuanfeng.outlook.SearchHit.Division;

/** By which words people mean a place: its own, and those of the districts it covers or covered. */
record PlaceNames(List<Name> own, List<Name> districts) {

    private static final int CODE = 100;
    private static final int WHOLE = 90;
    private static final int BEGINNING = 70;
    private static final int PART_OF_CODE = 55;
    private static final int SOUND = 50;
    private static final int WITHIN = 40;
    private static final int LETTERS_OF_A_SOUND = 2;
    private static final int DIGITS_OF_A_CODE = 4;

    static final Fit NONE = new Fit(0, Optional.empty());

    /** How well a word fits, 0 where it does not. @param division where it is a district that it fits */
    record Fit(int score, Optional<Division> division) {
    }

    /** @param path the last part of a path; empty of a district */
    private record Name(Optional<Division> division, String code, String path, String name, List<String> latin) {

        static Name of(Optional<Division> division, String code, String path, String zh, String english) {
            List<String> latin = new ArrayList<>(Pinyin.initials(zh));
            latin.addAll(Pinyin.sounds(zh));
            latin.add(Letters.folded(english));
            return new Name(division, code, path, Letters.folded(zh), List.copyOf(latin));
        }

        int fits(String word) {
            if (word.equals(code)) {
                return CODE;
            }
            if (word.equals(name) || word.equals(path)) {
                return WHOLE;
            }
            if (name.startsWith(word) || word.length() >= LETTERS_OF_A_SOUND && path.startsWith(word)) {
                return BEGINNING;
            }
            if (word.length() >= DIGITS_OF_A_CODE && code.startsWith(word)) {
                return PART_OF_CODE;
            }
            if (word.length() >= LETTERS_OF_A_SOUND && latin.stream().anyMatch(each -> each.startsWith(word))) {
                return SOUND;
            }
            return name.contains(word) ? WITHIN : 0;
        }
    }

    static PlaceNames of(PlaceView view) {
        String path = view.place().path();
        List<Name> districts = new ArrayList<>();
        view.covers().forEach((code, name) -> districts.add(Name.of(Optional.of(new Division(code, name)), code, "", name, "")));
        view.formerly().forEach((code, former) -> districts.add(Name.of(Optional.of(new Division(code, former.name())), code, "", former.name(), "")));
        return new PlaceNames(List.of(Name.of(Optional.empty(), view.code(), path.substring(path.lastIndexOf('.') + 1), view.name().zh(),
                view.name().english().orElse("")), Name.of(Optional.empty(), view.code(), path, view.name().zh(), "")), List.copyOf(districts));
    }

    /** The place's own names before those of its districts. */
    Fit fits(String word) {
        int itself = own.stream().mapToInt(each -> each.fits(word)).max().orElse(0);
        Fit best = new Fit(itself, Optional.empty());
        for (Name each : districts) {
            int score = each.fits(word);
            if (score > best.score) {
                best = new Fit(score, each.division());
            }
        }
        return best.score == 0 ? NONE : best;
    }
}
