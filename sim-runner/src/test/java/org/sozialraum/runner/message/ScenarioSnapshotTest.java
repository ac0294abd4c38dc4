package org.sozialraum.runner.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every message about scenario files, as {@code check} prints it. */
class ScenarioSnapshotTest {
  private static final String GOOD = "question: Why?\ntown: dorfgruppe\n";

  @TempDir
  private Path folder;

  private Snapshot snapshot;

  @Test
  void whatIsSaidAboutScenariosIsWhatIsKept() throws IOException {
    snapshot = new Snapshot("scenario", folder);
    importTwins();
    files();
    yaml();
    keysAndWords();
    numbers();
    layers();
    actions();
    dates();
    points();
    assignments();
    networks();
    budgets();
    snapshot.compare();
  }

  /** A town with a place on the globe, in which two quarters and two places have the same name. */
  private void importTwins() {
    StringBuilder squares = new StringBuilder();
    StringBuilder cafes = new StringBuilder("id,name,amenity,lat,lon\n");
    for (int k = 0; k < 2; k++) {
      squares.append(k == 0 ? "" : ",").append(String.format(Locale.ROOT, "{\"type\": \"Feature\", \"properties\":"
          + " {\"id\": \"0%1$d\", \"name\": \"Mitte\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[["
          + "13.0%1$d, 52.0], [13.0%2$d, 52.0], [13.0%2$d, 52.01], [13.0%1$d, 52.01], [13.0%1$d, 52.0]]]}}", k, k + 1));
      cafes.append("n").append(k).append(",Café,cafe,52.005,13.0").append(k).append("5\n");
    }
    Path boundaries = snapshot.file("twins.geojson",
        "{\"type\": \"FeatureCollection\", \"features\": [" + squares + "]}");
    Path population = snapshot.file("twins.csv", "id,population\n00,100\n01,100\n");
    assertThat(Snapshot.said(false, "import", "--boundaries", boundaries.toString(), "--population",
        population.toString(), "--places", snapshot.file("cafes.csv", cafes.toString()).toString(), "--out",
        folder.resolve("twins").toString())).isEmpty();
  }

  /** A file that is checked. */
  private void file(String what, String text, String... options) {
    check(what, snapshot.file("s.yaml", text).toString(), options);
  }

  /** A good file with more below it. */
  private void top(String what, String text, String... options) {
    file(what, GOOD + text, options);
  }

  /** A setting of a neighbourhood centre. */
  private void centre(String what, String settings) {
    top(what, "interventions:\n  - neighbourhood-centre: {" + settings + "}\n");
  }

  /** A centre at a point of a town that lies somewhere on the globe. */
  private void inTwins(String what, String at) {
    file(what, "question: Why?\ntown: twins\ninterventions:\n  - neighbourhood-centre: {at: " + at + "}\n");
  }

  private void closing(String what, String settings) {
    top(what, "shocks:\n  - close-places: {" + settings + "}\n");
  }

  private void check(String what, String file, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "check";
    args[1] = file;
    System.arraycopy(options, 0, args, 2, options.length);
    snapshot.add(what, snapshot.errors(args));
  }

  private void set(String what, String... values) {
    String[] options = new String[2 * values.length];
    for (int k = 0; k < values.length; k++) {
      options[2 * k] = "--set";
      options[2 * k + 1] = values[k];
    }
    top(what, "interventions:\n  - neighbourhood-centre: {quarter: kirchfeld}\n", options);
  }

  private void files() throws IOException {
    check("a file that does not exist", folder.resolve("centre.yaml").toString());
    snapshot.file("beside/centre.yaml", GOOD);
    check("a misspelt file name", folder.resolve("beside/center.yaml").toString());
    check("another file name", folder.resolve("beside/library-in-the-east.yaml").toString());
    check("a folder", folder.resolve("beside").toString());
    snapshot.file("empty/nothing.txt", "");
    check("a folder without scenarios", folder.resolve("empty").toString());
    check("a file that is too large", snapshot.file("large.yaml", new byte[1_000_001]).toString());
    if (Files.exists(Path.of("/dev/zero"))) {
      check("a file without end", "/dev/zero");
    }
    check("Latin-1", snapshot.file("latin.yaml",
        new byte[] {'t', 'o', 'w', 'n', ':', ' ', 'M', (byte) 0xFC, '\n'}).toString());
    file("an empty file", "");
    file("a list", "- one\n- two\n");
  }

  private void yaml() {
    top("a bracket that is not closed", "horizon: {burn-in-years: 20, observed-years: 10\nseed: 3\n");
    file("quotes that are not closed", "question: \"Why?\ntown: dorfgruppe\n");
    file("a colon inside a text", "question: Why: now?\ntown: dorfgruppe\n");
    top("a key without a colon", "horizon:\n  burn-in-years: 3\n  observed\nseed: 3\n");
    top("a text that begins with a special sign", "question: @home\n");
    top("a crooked indentation", "horizon:\n    burn-in-years: 20\n  observed-years: 10\n");
    top("a crooked list", "switched-off:\n  - fear\n - ties\n");
    top("an unknown escape in quotes", "horizon: \"\\q\"\n");
    top("a directive in the middle", "%TAG\n---\n");
    top("a second scenario", "---\nquestion: Again?\n");
    top("a tab", "horizon:\n\tburn-in-years: 20\n");
    top("a control character", "seed: 1\u0007\n");
    top("an anchor", "horizon: &h {burn-in-years: 20}\n");
    top("an alias", "horizon: {burn-in-years: *h}\n");
    top("a tag", "seed: !!int 3\n");
    top("deep nesting", "settings: " + "[".repeat(30) + "]".repeat(30) + "\n");
    top("keys as a key", "{a: 1}: 2\n");
    top("a decimal comma inside braces", "horizon: {burn-in-years: 20, observed-years: 1,5}\n");
  }

  private void keysAndWords() {
    file("a missing question", "town: dorfgruppe\n");
    file("an empty question", "question: \" \"\ntown: dorfgruppe\n");
    file("no town", "question: Why?\n");
    file("a misspelt town", "question: Why?\ntown: dorfgrupe\n");
    file("an unknown town", "question: Why?\ntown: Entenhausen\n");
    file("a town on the command line that is unknown", "question: Why?\n", "--set", "town=Entenhausen");
    file("a town that cannot be a folder", "question: Why?\ntown: \"a\\0b\"\n");
    file("a folder that is no town", "question: Why?\ntown: beside\n");
    file("a file that is no town", "question: Why?\ntown: beside/centre.yaml\n");
    file("a list for a word", "question: Why?\ntown: [dorfgruppe]\n");
    file("an invisible character in a text", "question: \"Why\\u202E?\"\ntown: dorfgruppe\n");
    file("a long text", "question: " + "why ".repeat(300) + "\ntown: dorfgruppe\n");
    top("a misspelt key", "replicatoins: 3\n");
    top("a key one level too high", "burn-in-years: 3\n");
    top("a setting with points", "settings:\n  week.needs.hand-overs: 1\n");
    top("a key that is unknown", "weather: rain\n");
    top("a key twice", "seed: 1\nseed: 2\n");
    top("a number for keys", "horizon: 20\n");
    top("a word for a list", "switched-off: fear\n");
    top("keys for a list", "switched-off: {fear: true}\n");
    top("a misspelt mechanism", "switched-off: [fear-keep-home]\n");
    top("a mechanism twice", "switched-off: [fear, fear]\n");
    StringBuilder many = new StringBuilder("interventions:\n");
    for (int k = 0; k < 30; k++) {
      many.append("  - nonsense-").append(k).append(": {}\n");
    }
    String nonsense = snapshot.file("nonsense.yaml", GOOD + many).toString();
    snapshot.add("the end of the same mistake thirty times", language -> {
      List<String> lines = snapshot.errors("check", nonsense).apply(language);
      return lines.subList(lines.size() - 2, lines.size());
    });
  }

  private void numbers() {
    for (String number : new String[] {"ten", "\"10\"", "2.5", "1e3", "1,5", "1 000", "010", "0", "99999999999999999999",
        "", "{runs: 3}", "[1, 2]", "{}"}) {
      top("replications: " + number, "replications: " + number + "\n");
    }
    top("a seed with decimals", "seed: 1.5\n");
    for (String number : new String[] {"0,5", "50 %", ".nan", "101"}) {
      top("an effect of " + number, "smallest-effect-of-interest: " + number + "\n");
    }
    closing("a percentage for a share", "share: 30");
    top("a curve that is too short", "settings: {traits: {engagement: {age: [1, 2]}}}\n");
    top("a value of a curve", "settings: {traits: {engagement: {age: [1, 1, x, 1, 1]}}}\n");
  }

  private void layers() {
    snapshot.file("lower.yaml", GOOD + "seed: x\n");
    file("a mistake in the file below", "based-on: lower.yaml\n");
    file("no file below", "based-on:\n");
    file("a file below that does not exist", "based-on: lover.yaml\n");
    file("a file below that cannot exist", "based-on: \"a\\0b\"\n");
    file("a file that builds on itself", "based-on: s.yaml\n");
    snapshot.file("other.yaml", "based-on: s.yaml\n");
    file("two files that build on each other", "based-on: other.yaml\n");
    for (int k = 0; k < 10; k++) {
      snapshot.file("chain-" + k + ".yaml", "based-on: chain-" + (k + 1) + ".yaml\n");
    }
    file("a long chain of files", "based-on: chain-0.yaml\n");
  }

  private void actions() {
    top("interventions without hyphens", "interventions: {neighbourhood-centre: {quarter: kirchfeld}}\n");
    top("shocks without hyphens", "shocks: {close-places: {share: 1}}\n");
    top("a misspelt intervention", "interventions:\n  - neighborhood-center: {}\n");
    top("a misspelt shock", "shocks:\n  - close-place: {}\n");
    top("an intervention without settings", "interventions:\n  - neighbourhood-centre\n");
    top("a number for an intervention", "interventions:\n  - 7\n");
    top("a number for a shock", "shocks:\n  - 7\n");
    top("settings that are not indented", "interventions:\n  - neighbourhood-centre:\n    quarter: kirchfeld\n");
    top("a second intervention without its hyphen", "interventions:\n  - neighbourhood-centre: {quarter: kirchfeld}\n"
        + "    asking-campaign: {}\n");
    top("settings of a shock that are not indented", "shocks:\n  - close-places:\n    share: 1\n");
    top("something beside an intervention", "interventions:\n  - neighbourhood-centre: {quarter: kirchfeld}\n"
        + "    colour: blue\n");
    centre("no quarter", "");
    centre("a misspelt quarter", "quarter: Kirchfelt");
    top("no quarters at all", "interventions:\n  - project-fund: {quarters: []}\n");
    top("a quarter twice", "interventions:\n  - project-fund: {quarters: [kirchfeld, Kirchfeld]}\n");
    top("a service that takes longer than the ages that serve", "interventions:\n"
        + "  - compulsory-service: {from-age: 17, until-age: 17}\n");
    closing("a misspelt place", "places: [Spielplatz Kirchfelt]");
    closing("an unknown kind of place", "kinds: [caffe]");
    top("an unknown domain of need", "shocks:\n  - close-services: {domains: [helth]}\n");
    top("an unknown field of associations", "shocks:\n  - loss-of-associations: {fields: [sprot]}\n");
    top("an unknown way of dividing", "interventions:\n  - county-budget: {allocation: noise}\n");
    top("an unknown choice", "shocks:\n  - loss-of-associations: {which: smallest}\n");
    top("an unknown way of selecting", "interventions:\n  - participation: {quarters: [kirchfeld], selection: volunteers}\n");
    top("an unknown way of governing", "interventions:\n  - working-together: {structure: hub, governance: mayor}\n");
    top("services that do not stand there",
        "shocks:\n  - close-services: {domains: [health], quarters: [Niederau]}\n");
    top("a shock twice", "shocks:\n  - disorder-rise: {rise: 0.2}\n  - disorder-rise: {rise: 0.2}\n");
    closing("a misspelt quarter of a shock", "quarters: [Kirchfelt]");
    closing("a share so small that nothing closes", "places: [Spielplatz Kirchfeld], share: 0.1");
    closing("a kind that the quarter does not have", "kinds: [youth-centre], quarters: [Steinheim]");
    file("two quarters of one name", "question: Why?\ntown: twins\ninterventions:\n"
        + "  - neighbourhood-centre: {quarter: Mitte}\n");
    file("two places of one name", "question: Why?\ntown: twins\nshocks:\n  - close-places: {places: [Café]}\n");
  }

  private void budgets() {
    String list = "interventions:\n  - neighbourhood-centre: {quarter: kirchfeld}\n";
    top("a budget that is too small", list + "budget: {per-year: 200000}\n");
    top("a budget that pays hours of services", list + "budget: {per-year: 600000, rest-for: [kirchfeld]}\n");
    top("a budget that pays hours for everybody", list + "budget: {per-year: 600000}\n");
    top("a budget and what is left of one", list + "  - service-hours: {unspent: true}\nbudget: {per-year: 600000}\n");
    top("a budget without money", "budget: {rest-for: [kirchfeld]}\n");
    top("a quarter twice in a budget", "budget: {per-year: 1, rest-for: [kirchfeld, Kirchfeld]}\n");
    top("a misspelt quarter in a budget", "budget: {per-year: 1, rest-for: [Kirchfelt]}\n");
    top("a negative budget", "budget: {per-year: -1}\n");
  }

  private void dates() {
    centre("a centre that opens after the end", "quarter: kirchfeld, start-week: 5000");
    centre("a centre that closes before the beginning", "quarter: kirchfeld, start-week: -5000, weeks: 3");
    closing("a shock after the end", "start-week: 5000");
    closing("a shock before the beginning", "start-week: -5000");
    top("years of the command line that end before the work begins", "interventions:\n"
        + "  - neighbourhood-centre: {quarter: kirchfeld, start-week: 200}\n", "--years", "2");
  }

  private void points() {
    centre("a word for a point", "at: kirchfeld");
    centre("metres and degrees", "at: {x: 1, lon: 13}");
    centre("a point outside", "at: {x: -90, y: -90}");
    centre("a point far outside", "at: {x: 900000, y: 5000000}");
    centre("a point in another quarter", "quarter: kirchfeld, at: {x: 252, y: 3684}");
    centre("a point with x and y swapped", "at: {x: 3684, y: 252}");
    centre("degrees in a town without a place on the globe", "at: {lon: 13.2, lat: 52.5}");
    inTwins("degrees for metres", "{x: 13.005, y: 52.005}");
    inTwins("longitude and latitude swapped", "{lon: 52.005, lat: 13.005}");
    inTwins("a national grid", "{x: 380000, y: 5800000}");
    inTwins("another town", "{lon: 9, lat: 48}");
    for (int east = -1; east <= 1; east++) {
      for (int north = -1; north <= 1; north++) {
        if (east != 0 || north != 0) {
          inTwins("a point to the " + (north > 0 ? "north" : north < 0 ? "south" : "")
              + (east > 0 ? "east" : east < 0 ? "west" : ""), "{x: " + 3000 * east + ", y: " + 3000 * north + "}");
        }
      }
    }
    top("two centres at one point", "interventions:\n  - neighbourhood-centre: {quarter: kirchfeld}\n"
        + "  - neighbourhood-centre: {quarter: kirchfeld}\n");
  }

  private void assignments() {
    String[] many = new String[201];
    java.util.Arrays.fill(many, "seed=1");
    set("too many values", many);
    set("a value that is too long", "question=" + "why".repeat(4000));
    set("no path", "=3");
    set("an odd path", "a..b=3");
    set("no value", "seed");
    set("a value twice", "seed=1", "seed=2");
    set("a file below", "based-on=other.yaml");
    top("a value that an option sets as well", "", "--set", "seed=3", "--seed", "4");
    set("a path without its number", "interventions.capacity=3");
    set("a path with the name of the intervention", "interventions[0].neighbourhood-centre.capacity=3");
    set("a number beyond the list", "interventions[3].capacity=3");
    set("a number where there is no list", "shocks[0].share=1");
    set("a wrong value", "interventions[0].capacity=many");
  }

  /** A network of its own, checked. */
  private void network(String what, String csv) {
    snapshot.file("network.csv", csv);
    top(what, "stakeholders: {network: network.csv}\n");
  }

  private void networks() {
    top("stakeholders as a word", "stakeholders: silo\n");
    top("an unknown structure", "stakeholders: {structure: silos}\n");
    top("an unknown key of stakeholders", "stakeholders: {matrix: network.csv}\n");
    top("a structure without a word", "stakeholders: {structure: }\n");
    network("a network that is fit", ",JA,SA,GA\nJA,,.4,.2\nSA,.4,,.1\nGA,.2,.1,\n");
    top("structure and network at once", "stakeholders: {structure: silo, network: network.csv}\n");
    top("a network that does not exist", "stakeholders: {network: netwrok.csv}\n");
    top("a network of nothing", "stakeholders: {network: }\n");
    top("rows that are no lists", "stakeholders: {network: [a, b]}\n");
    network("an empty network file", "");
    network("a line of text", "Nothing to see here\n");
    network("one actor alone", "actor,JA,\nJA,,\n");
    network("actors twice, without name, column or row", ",JA,Jugendamt,SA,GA,serves,serves\nJA,,,0.2,0.2\n"
        + "youth-office,,,,\n,0,0,0\nRG,0,0,0,0\nSA,.2,,,.1\n");
    network("numbers that are none", ";JA;SA;GA\nJA;0,3;45;1,2\nSA;viel;;-0,1\nGA;40 %;;\n");
    network("a decimal comma among commas", ",JA,SA\nJA,,0,4\nSA,0,4,\n");
    network("unknown actors, roles, tiers and domains", "actor,role,tier,serves,JA,Food bank,Jugentamt,???\n"
        + "JA,youth-ofice,kingdom,yuoth,,.1,.2,.3\nFood bank,,,,,,.1,.2\nJugentamt,,,,,,,.1\n???,,,none,,,,\n");
    network("names that are too long or act unseen", ",JA," + "a".repeat(101) + ",x\u202ey\nJA,,.1,.1\n"
        + "a".repeat(101) + ",,,.1\nx\u202ey,,,\n");
    network("nothing said of a pair", ",JA,SA,GA\nJA,,0.3,\nSA,,,\nGA,,0.1,\n");
    network("more actors than there may be", many(61));
    network("both directions differ", ";JA;SA;GA\nJA;;0,4;0,2\nSA;0,2;;0,1\nGA;0,2;0,1;\n");
    network("half a network of zeros", ";JA;SA;GA;WV\nJA;0;0,4;0,2;0,1\nSA;0;0;0,1;0,1\nGA;0;0;0;0,2\nWV;0;0;0;0\n");
    snapshot.file("network.csv", ",SP2,GW\nSP2,,.2\nGW,.2,\n");
    top("instruments whose stakeholders are missing", "stakeholders: {network: network.csv}\ninterventions:\n"
        + "  - steering-group: {}\n  - order-partnership: {}\n  - staff-training: {}\n"
        + "  - network-manager: {domains: [health]}\n");
    top("a hub without an office", "interventions:\n"
        + "  - working-together: {structure: hub, governance: shared}\n");
  }

  private static String many(int actors) {
    StringBuilder csv = new StringBuilder("actor,serves");
    for (int k = 0; k < actors; k++) {
      csv.append(",group ").append(k);
    }
    for (int k = 0; k < actors; k++) {
      csv.append("\ngroup ").append(k).append(",youth").append(",0.1".repeat(actors));
    }
    return csv.append('\n').toString();
  }
}
