package org.sozialraum.runner.scenariofile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Domain;

/**
 * Words of a network file, English and German, whatever their case, blanks, hyphens and umlauts: kinds of actors by
 * code, word of files and name; domains of need; tiers; headings.
 */
final class ActorWords {
  private static final Map<String, Actor> ACTORS = new LinkedHashMap<>();
  private static final Map<String, Domain> DOMAINS = new LinkedHashMap<>();
  private static final Map<String, Actor.Tier> TIERS = new LinkedHashMap<>();
  private static final Map<String, Column> COLUMNS = new LinkedHashMap<>();

  /** Columns of a network file beside the matrix. */
  enum Column { NAME, ROLE, TIER, SERVES }

  static {
    for (Actor each : Actor.values()) {
      for (String name : List.of(each.code(), each.fileName(), each.english(), each.german())) {
        put(ACTORS, name, each);
      }
    }
    for (Domain each : Domain.values()) {
      put(DOMAINS, each.fileName(), each);
    }
    Domain[] german = Domain.values();
    String[] words = {"Familie", "Jugend", "Bildung", "Gesundheit", "Alter", "Beratung", "Sicherheit", "Kultur"};
    for (int k = 0; k < words.length; k++) {
      put(DOMAINS, words[k], german[k]);
    }
    for (Actor.Tier each : Actor.Tier.values()) {
      put(TIERS, each.name(), each);
    }
    List.of("Kreis", "Landkreis").forEach(word -> put(TIERS, word, Actor.Tier.COUNTY));
    List.of("Gemeinde", "Stadt", "Kommune").forEach(word -> put(TIERS, word, Actor.Tier.MUNICIPALITY));
    List.of("lokal", "vor Ort", "örtlich").forEach(word -> put(TIERS, word, Actor.Tier.LOCAL));
    put(COLUMNS, "Name", Column.NAME);
    List.of("role", "Rolle").forEach(word -> put(COLUMNS, word, Column.ROLE));
    List.of("tier", "Ebene").forEach(word -> put(COLUMNS, word, Column.TIER));
    List.of("serves", "domains", "Bereiche", "zuständig").forEach(word -> put(COLUMNS, word, Column.SERVES));
  }

  private ActorWords() {}

  private static <T> void put(Map<String, T> known, String word, T meant) {
    forms(word).forEach(form -> known.put(form, meant));
  }

  private static <T> Optional<T> find(Map<String, T> known, String word) {
    return forms(word).stream().filter(known::containsKey).map(known::get).findFirst();
  }

  /** The kind of actor that a word names. */
  static Optional<Actor> actor(String word) {
    return find(ACTORS, word);
  }

  /** Whether a word is only the short form of an actor's kind, its code or its word in files. */
  static boolean isShort(String word, Actor actor) {
    return form(word).equals(form(actor.code())) || form(word).equals(form(actor.fileName()));
  }

  /** The domain of need that a word names. */
  static Optional<Domain> domain(String word) {
    return find(DOMAINS, word);
  }

  /** The tier that a word names. */
  static Optional<Actor.Tier> tier(String word) {
    return find(TIERS, word);
  }

  /** The column beside the matrix that a heading names. */
  static Optional<Column> column(String heading) {
    return find(COLUMNS, heading);
  }

  /** Kinds of actors by their words in files. */
  static List<String> actors() {
    return java.util.Arrays.stream(Actor.values()).map(Actor::fileName).toList();
  }

  /** All names of actors that are for people, for suggestions. */
  static List<String> names() {
    List<String> names = new ArrayList<>(actors());
    for (Actor each : Actor.values()) {
      names.add(each.english());
      names.add(each.german());
    }
    return names;
  }

  /** Domains of need by their words in files. */
  static List<String> domains() {
    return java.util.Arrays.stream(Domain.values()).map(Domain::fileName).toList();
  }

  /** Tiers by their words in files. */
  static List<String> tiers() {
    return java.util.Arrays.stream(Actor.Tier.values()).map(each -> Quantities.fileName(each.name())).toList();
  }

  /** A name as a word of files: small letters and digits of any script, hyphens between them; may be empty. */
  static String key(String name) {
    return plain(name, true).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
  }

  private static String form(String word) {
    return key(word).replace("-", "");
  }

  /** With umlauts spelt out, and with their dots left out. */
  private static List<String> forms(String word) {
    return List.of(form(word), plain(word, false).replaceAll("[^\\p{L}\\p{N}]+", ""));
  }

  private static String plain(String word, boolean speltOut) {
    String small = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace("ß", "ss");
    String text = speltOut ? small.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue") : small;
    return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
  }
}
