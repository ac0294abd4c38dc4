package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MapLegendTest {
  private static MapLegend legend(double reach) {
    return new MapLegend(ColourScale.diverging(reach, true), "", "", Words.of("de"), false);
  }

  @Test
  void boundsWithManyDecimalsDoNotRunIntoEachOther() {
    assertThat(legend(0.012).fieldWidth()).isGreaterThan(HouseTheme.SMALL.width("\u22120,015"));
    assertThat(legend(1.3).fieldWidth()).as("ordinary steps keep their width").isEqualTo(40);
  }

  @Test
  void aDifferenceTooSmallToMatterIsPale() {
    var small = new ChartFixture().effect(0.001).luck(0.00001).tables();
    assertThat(small.smallestEffect()).isEqualTo(0.5);
    String map = Charts.sheets(small, Words.of("en")).stream().filter(each -> each.name().equals("map-withdrawn"))
        .map(SvgCanvas::paint).findFirst().orElseThrow();
    assertThat(map).as("bounds beyond what would matter").contains("+1.0").doesNotContain("0.15");
  }
}
