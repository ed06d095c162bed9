// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outlook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.outlook.SearchHit.Division;
import nuanfeng.outlook.SearchHit.What;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** What invented places say together: one of everything that an answer can contain. */
public class FakeOutlook implements Outlook {

    private static final PlaceId CITY = new PlaceId("cn.testland.testcity");
    private static final Text NAME = Text.of("测试市", "Testcity");

    /** Something of every sort, whose title, key or words contain what is looked for. */
    @Override
    public List<SearchHit> search(String words, int most) {
        return Stream.of(new SearchHit(What.PLACE, CITY.path(), NAME, CITY, NAME, Optional.empty(), "", ""),
                new SearchHit(What.RULE, "test.premium", Text.of("试验保险费", "Test premium"), CITY, NAME, Optional.of(new Division("990102", "甲区")), "", ""),
                new SearchHit(What.CLAUSE, "test-2022-1#3.2.2", Text.of("三（二）2"), CITY, NAME, Optional.empty(), "测试市试验方案", "…试验保险费按…"))
                .filter(each -> each.key().contains(words) || each.title().zh().contains(words) || each.words().contains(words)).limit(most).toList();
    }
}
