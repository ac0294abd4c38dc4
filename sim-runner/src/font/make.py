#!/usr/bin/python3
"""Makes the shipped fonts and the table of their widths from Open Sans: fewer letters, four arrows more. See README.md."""
import subprocess
import sys
import tempfile
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FAMILY = "Sozialraum Sans"
# Letters of charts: Latin, Greek, Cyrillic, punctuation, raised and lowered digits, money, fractions, arithmetic.
CHART = ("0020-007E,00A0-024F,02C6,02C7,02D8-02DD,0370-03FF,0400-052F,1E00-1E9E,2000-200A,2010-2015,2017-2022,2026,"
         "202F,2030,2032,2033,2039,203A,2044,2070-209C,20A0-20BF,2113,2116,2122,2126,2150-215E,2190-2193,2202,2206,"
         "220F,2211,2212,2215,221A,221E,222B,2248,2260,2264,2265,25CA,FFFD")
# Letters of the page, which carries its fonts with it: those of the languages around Germany.
PAGE = ("0020-007E,00A0-017F,018F,0192,0218-021B,0259,02C6,02C7,02D8-02DD,0386-03CE,0401-040C,040E-044F,0451-045C,"
        "045E,045F,0490,0491,1E9E,2000-200A,2010-2015,2018-201E,2020-2022,2026,202F,2030,2032,2033,2039,203A,2044,"
        "2070,2074-207A,2080-2089,20AC,2116,2122,2153,2154,2190-2193,2206,2212,221A,221E,2248,2260,2264,2265")


def arrows(font):
    """Adds the four arrows, as thick as the minus sign and at its height."""
    minus = font["glyf"][font.getBestCmap()[0x2212]]
    thick, middle = minus.yMax - minus.yMin, (minus.yMax + minus.yMin) // 2
    left, right, head = 110, 1690, 330
    flat = [(left, thick / 2), (right - head, thick / 2), (right - head, head), (right, 0), (right - head, -head),
            (right - head, -thick / 2), (left, -thick / 2)]
    centre, tall = (left + right) / 2, 1200
    upright = [(y, x - centre) for x, y in reversed(flat)]
    drawn = {
        0x2190: ("arrowleft", 1800, [(left + right - x, middle + y) for x, y in reversed(flat)]),
        0x2191: ("arrowup", tall, [(tall / 2 + x, middle + y) for x, y in upright]),
        0x2192: ("arrowright", 1800, [(x, middle + y) for x, y in flat]),
        0x2193: ("arrowdown", tall, [(tall / 2 + x, middle - y) for x, y in reversed(upright)]),
    }
    font.setGlyphOrder(font.getGlyphOrder() + [name for name, _, _ in drawn.values()])
    for letter, (name, advance, points) in drawn.items():
        pen = TTGlyphPen(None)
        pen.moveTo(tuple(round(c) for c in points[0]))
        for point in points[1:]:
            pen.lineTo(tuple(round(c) for c in point))
        pen.closePath()
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = (advance, min(round(x) for x, y in points))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[letter] = name


def rename(font, weight):
    for record in font["name"].names:
        new = {1: FAMILY, 3: f"{FAMILY} {weight} from Open Sans 3.003", 4: f"{FAMILY} {weight}",
               6: f"{FAMILY.replace(' ', '')}-{weight}"}.get(record.nameID)
        if new:
            record.string = new


def widths(name, weight):
    """The advance widths of the letters of a font as lines: weight, first code point, widths of up to 16 letters."""
    font = TTFont(f"{name}.ttf")
    advances = {letter: font["hmtx"][glyph][0] for letter, glyph in font.getBestCmap().items()}
    lines = []
    for letter in sorted(advances):
        if letter - 1 not in advances or letter % 16 == 0:
            lines.append(f"{weight.lower()} {letter:04x}")
        lines[-1] += f" {advances[letter]}"
    return lines


def main(source, target):
    table = ["# Advance widths of Sozialraum Sans, 2048 units to the em: weight, first code point, widths of it and those",
             "# that follow. Charts are laid out with these numbers, so that SVG bytes are the same everywhere.",
             "# Written by sim-runner/src/font/make.py."]
    for weight in ("Regular", "Bold"):
        font = TTFont(f"{source}/OpenSans-{weight}.ttf", recalcTimestamp=False)
        arrows(font)
        rename(font, weight)
        whole = f"{tempfile.gettempdir()}/SozialraumSans-{weight}-whole.ttf"
        font.save(whole)
        common = ["pyftsubset", whole, "--no-hinting", "--notdef-outline", "--name-IDs=0,1,2,3,4,5,6,7,13,14",
                  "--drop-tables+=DSIG,GSUB"]
        name = f"{target}/SozialraumSans-{weight}"
        # Charts measure without kerning, so the file that draws them needs none.
        subprocess.run(common + [f"--unicodes={CHART}", "--drop-tables+=GPOS,GDEF", f"--output-file={name}.ttf"],
                       check=True)
        subprocess.run(common + [f"--unicodes={PAGE}", "--layout-features=kern", "--flavor=woff2",
                                 f"--output-file={name}.woff2"], check=True)
        table += widths(name, weight)
    with open(f"{target}/font-widths.txt", "w") as file:
        file.write("\n".join(table) + "\n")


main(sys.argv[1], sys.argv[2])
