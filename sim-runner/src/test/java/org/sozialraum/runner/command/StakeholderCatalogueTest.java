package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.message.Language;

/** What {@code describe stakeholders} says. */
class StakeholderCatalogueTest {
  @Test
  void allFifteenActorsAndBothMatricesAreThere() {
    List<Catalogue.Table> tables = Catalogues.named("stakeholders", Language.EN).tables();
    assertThat(tables).extracting(Catalogue.Table::title).containsExactly("Stakeholders", "Silo", "Integrated");
    assertThat(tables).allSatisfy(table -> assertThat(table.rows()).hasSize(15));
    assertThat(tables.get(0).rows().get(1)).containsExactly("SA", "social-office", "social welfare office", "Sozialamt",
        "county", "health, ageing, counselling");
    assertThat(tables.get(1).rows().get(0)).as("the youth office in silos")
        .startsWith("JA", "", "0.2", "0.1").endsWith("0.05");
    assertThat(tables.get(2).rows().get(1)).as("the social office, integrated").startsWith("SA", "0.75", "", "0.65");
  }

  @Test
  void whoActsIsPartOfTheActorsToo() {
    assertThat(Catalogues.named("actors", Language.EN).tables().get(1)).isEqualTo(StakeholderCatalogue.actors());
  }

  @Test
  void everyFormPrintsThem() {
    Catalogue catalogue = Catalogues.named("stakeholders", Language.EN);
    assertThat(CatalogueForm.TEXT.print(catalogue)).contains("Jugendamt", "JA 0.75");
    assertThat(CatalogueForm.MD.print(catalogue)).contains("| JA | youth-office |", "## Integrated");
    assertThat(CatalogueForm.JSON.print(catalogue)).contains("\"code\" : \"BV\"", "\"SP2\" : \"0.05\"");
  }
}
