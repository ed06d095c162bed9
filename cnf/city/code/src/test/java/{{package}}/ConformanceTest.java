package {{bundle}};

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import nuanfeng.testkit.Conformance;

class ConformanceTest {

    @Test
    void thePolicyPassesTheGateOfTheServer() {
        Conformance.assertPasses(Path.of(""));
    }
}
