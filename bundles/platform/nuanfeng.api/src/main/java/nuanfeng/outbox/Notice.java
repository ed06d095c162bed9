// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outbox;

import java.time.LocalDate;

import nuanfeng.policy.PlaceId;

/**
 * Something that others are to know. Of one place, topic, subject, day and kind there is one, for good.
 *
 * @param topic {@code duty-reminder}
 * @param kind which one of several about the same day: {@code before-3}
 * @param subject what it is about: the instance of a duty
 * @param day that it is about: the last one in time
 * @param title one line, in Chinese
 * @param text for people, in Chinese; lines
 * @param payload for programs: a JSON object. Nothing personal belongs into any of them
 */
public record Notice(String topic, String kind, PlaceId place, String subject, LocalDate day, String title, String text, String payload) {
}
