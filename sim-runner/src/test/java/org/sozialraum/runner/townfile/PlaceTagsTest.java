package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.town.PlaceKind;

/** OSM tags become kinds of places by the project's table. */
class PlaceTagsTest {
  private static Map<String, String> tags(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String tag : text.split(" ")) {
      tags.put(tag.split("=")[0], tag.split("=")[1]);
    }
    return tags;
  }

  @ParameterizedTest
  @CsvSource({"amenity=community_centre,COMMUNITY_CENTRE",
      "amenity=community_centre community_centre:for=juvenile,YOUTH_CENTRE",
      "amenity=community_centre community_centre:for=senior,SENIOR_MEETING_PLACE",
      "amenity=social_facility social_facility:for=senior social_facility=outreach,SENIOR_MEETING_PLACE",
      "amenity=pub,CAFE", "amenity=place_of_worship,WORSHIP", "amenity=kindergarten,SCHOOL", "amenity=library,LIBRARY",
      "leisure=park,PARK", "leisure=playground,PLAYGROUND", "leisure=pitch,SPORTS", "shop=bakery,SHOP",
      "amenity=marketplace,SQUARE", "club=sport,CLUB_ROOM", "amenity=restaurant shop=supermarket,SHOP"})
  void mapsMeetingPlaces(String text, PlaceKind kind) {
    assertThat(PlaceTags.kind(tags(text))).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({"highway=bus_stop", "amenity=doctors", "amenity=pharmacy", "shop=car", "leisure=swimming_pool",
      "amenity=social_facility social_facility=nursing_home social_facility:for=senior"})
  void leavesTheRestUnmapped(String text) {
    assertThat(PlaceTags.kind(tags(text))).isEmpty();
    assertThat(PlaceTags.mainTag(tags(text))).startsWith(text.split(" ")[0]);
  }

  @Test
  void wheelchairSaysWhetherThereAreSteps() {
    assertThat(PlaceTags.barrierFree(tags("wheelchair=limited"))).contains(true);
    assertThat(PlaceTags.barrierFree(tags("wheelchair=no"))).contains(false);
    assertThat(PlaceTags.barrierFree(tags("a=b"))).isEmpty();
  }
}
