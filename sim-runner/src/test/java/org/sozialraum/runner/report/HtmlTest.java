package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from data stays text, whatever it looks like. */
class HtmlTest {
  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)",
      "</style></svg>", "]]>", "<!--", "&lt;b&gt;"})
  void noNameBecomesMarkup(String name) {
    Html html = new Html().element("p", name, "title", name);
    String inside = html.toString().replaceFirst("^<p title=\"", "").replaceFirst("</p>$", "");
    assertThat(inside.replaceFirst("\">", "")).doesNotContain("<", ">", "\"", "'");
  }

  @Test
  void signsThatNobodySeesAreLeftOut() {
    assertThat(Html.escaped("a\u0007b\u0000c\uFFFFd\uD800e\u0085f")).isEqualTo("abcdef");
    assertThat(Html.escaped("a\tb\nc")).isEqualTo("a b c");
  }

  @Test
  void numbersAndTheirUnitsShareALineButNotInCommands() {
    assertThat(new Html().element("p", "95 % of 12.000 € a year, 3 km").toString())
        .isEqualTo("<p>95\u00a0% of 12.000\u00a0€ a year, 3 km</p>");
    assertThat(new Html().element("code", "run '10 %.yaml'").toString()).isEqualTo("<code>run &#39;10 %.yaml&#39;</code>");
  }

  @Test
  void lettersThatTurnTheDirectionTurnNothingAfterThem() {
    assertThat(Html.escaped("a\u202Eb")).isEqualTo("\u2068ab\u2069");
  }

  @Test
  void numbersStayBehindANameWrittenFromRightToLeft() {
    assertThat(Html.escaped("\u05D0\u05D1 12 \u05D2 +1.0 (0.8 to 1.2)"))
        .isEqualTo("\u2068\u05D0\u05D1 12 \u05D2\u2069 +1.0 (0.8 to 1.2)");
    assertThat(Html.escaped("in \u0645, 3 %")).isEqualTo("in \u2068\u0645\u2069, 3 %");
    assertThat(Html.escaped("\u05D0 and \u05D1")).isEqualTo("\u2068\u05D0\u2069 and \u2068\u05D1\u2069");
  }

  @Test
  void anElementLeftOpenIsAMistakeOfOurs() {
    assertThatThrownBy(new Html().open("p")::toString).isInstanceOf(IllegalStateException.class);
  }
}
