// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.json.Language;

class AcceptLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"|CHINESE", "en|ENGLISH", "en-GB|ENGLISH", "zh-CN|CHINESE", "zh, en|CHINESE", "en, zh|ENGLISH",
        "en;q=0.5, zh;q=0.6|CHINESE", "fr, en;q=0.1|ENGLISH", "fr|CHINESE", "*|CHINESE", "*, en;q=0.5|CHINESE", "en;q=0|CHINESE",
        "english|CHINESE", "en;q=nonsense|CHINESE", "en;q=9|CHINESE", ";;,,=|CHINESE", "EN ; Q = 0.9|ENGLISH"})
    void theFirstOfTheBestIsPreferred(String header, Language language) {
        assertEquals(language, AcceptLanguage.preferred(header));
    }
}
