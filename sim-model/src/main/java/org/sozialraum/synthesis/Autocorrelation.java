package org.sozialraum.synthesis;

/** Whether neighbouring quarters are alike: Moran's I over shared borders. */
final class Autocorrelation {
  private Autocorrelation() {}

  /**
   * Moran's I: n / W Σᵢⱼ wᵢⱼ (zᵢ - z̄)(zⱼ - z̄) / Σᵢ (zᵢ - z̄)², w 1 for neighbours.
   *
   * @param values one per quarter. Not modified.
   * @param neighbours symmetric, [quarters][quarters]. Not modified.
   * @return about 0 without pattern, towards 1 where neighbours are alike
   * @see <a href="https://doi.org/10.2307/2332142">Moran (1950)</a>
   */
  static double moransI(double[] values, boolean[][] neighbours) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double products = 0;
    double squares = 0;
    int pairs = 0;
    for (int one = 0; one < values.length; one++) {
      squares += (values[one] - mean) * (values[one] - mean);
      for (int two = 0; two < values.length; two++) {
        if (neighbours[one][two]) {
          products += (values[one] - mean) * (values[two] - mean);
          pairs++;
        }
      }
    }
    return pairs == 0 || squares == 0 ? 0 : values.length * products / (pairs * squares);
  }
}
