// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPlacesTest {

    @TempDir
    private Path folder;
    private TestPlaces places;

    @BeforeEach
    void ship() throws IOException {
        PolicyJar region = ship("cn.guangxi", "version: 1.0.0\nname: 广西\ncode: \"450000\"\n");
        PolicyJar city = ship("cn.guangxi.guigang", "format: 1\nversion: 1.0.0\nname: 贵港市\ncode: \"450800\"\ncovers:\n  \"450802\": 港北区\n  note: 限于网点\n");
        places = new TestPlaces(region, city);
    }

    @Test
    void aSmallerCountryIsTheBeginningOfALargerOne() {
        assertEquals("cn.t000", TestPlaces.place(0));
        assertEquals("cn.t000.c00099", TestPlaces.place(99));
        assertEquals("cn.t001", TestPlaces.place(100));
        assertTrue(TestPlaces.isProvince(100));
        assertFalse(TestPlaces.isProvince(101));
    }

    @Test
    void everyPlaceHasCodesAndNotesOfItsOwn() throws IOException {
        Set<String> codes = new HashSet<>();
        for (int number = 0; number < 4000; number += 7) {
            String text = place(places.jar(number));
            assertTrue(codes.add(text.replaceAll("(?s).*code: \"(\\d{6})\".*", "$1")), text);
            assertFalse(text.contains("\"45"), text);
        }
        assertTrue(place(places.jar(1)).contains("note: 限于网点（测试1）"), place(places.jar(1)));
        assertEquals("cn.t000.c00001", places.jar(1).place());
    }

    @Test
    void theSameChangesGiveTheSameBytes() {
        assertArrayEquals(places.jar(5).version("1.0.1").bytes(), places.jar(5).version("1.0.1").bytes());
        assertEquals("1.0.1", places.jar(5).version("1.0.1").version());
    }

    @Test
    void aFileIsAddedAndLeftOutByTheBeginningOfItsName() {
        PolicyJar place = places.jar(1);
        PolicyJar more = place.with("POLICY-INF/duties/more.yaml", "format: 1\n");
        assertFalse(Arrays.equals(place.bytes(), more.bytes()));
        assertArrayEquals(place.bytes(), more.without("POLICY-INF/duties/").bytes());
    }

    private PolicyJar ship(String place, String text) throws IOException {
        Path jar = folder.resolve(place + ".jar");
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-Version: 1.0.0\nNuanfeng-Policy: " + place + "\n");
            add(zip, PolicyJar.PLACE, "\n" + text);
        }
        return PolicyJar.read(jar);
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String place(PolicyJar jar) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(PolicyJar.PLACE)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
