"""Makes the static fonts in resources/fonts from the webfont packages of their makers; run only to renew them.

    python packaging/build_fonts.py INTER_PACKAGE ATKINSON_PACKAGE COURIER_PACKAGE NOTO_PACKAGES

The first three folders are the unpacked npm packages `inter-ui` (4.1), `@fontsource/atkinson-hyperlegible-next` (5.3)
and `@fontsource/courier-prime` (5.3). The last one holds the unpacked packages `@fontsource/noto-sans`,
`noto-sans-arabic`, `noto-sans-sc` and `noto-sans-kr` (5.3), each in a folder of that name. Every font becomes TrueType
outlines, so that a PDF can embed it, and is cut down to the signs the program writes.
"""

import logging
import sys
from io import BytesIO
from pathlib import Path

from fontTools.merge import Merger
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
INTER_STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
ATKINSON_STYLES = {400: "Regular", 700: "Bold"}
TABULAR_SUFFIX = " Tabular"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "pnum", "zero", "case", "ss02", "frac", "numr", "dnom"]
"""Inter's `calt` stays out: it draws "2x4" as "2×4", and a record must show what was typed."""

SIGNS = "−∗∙√∞≈≠≤≥←↑→↓↔✓✗✔✘■□▪▫▲△▶▷▼▽◀◁◆◇○●☐☑☒★☆"
BORROWED = "≤≥≠≈←↑→↓✓✗○●□■☐☑☒"
"""Signs that the Atkinson package lacks; they are drawn after Inter's, at Atkinson's size."""

RANGES = (
    range(0x20, 0x7F),  # Basic Latin
    range(0xA0, 0x180),  # Latin-1 and Latin Extended-A
    (0x218, 0x219, 0x21A, 0x21B, 0x2BC, 0x2C6, 0x2C7, 0x2D8, 0x2D9, 0x2DA, 0x2DB, 0x2DC, 0x2DD),
    range(0x300, 0x30D),  # combining accents
    (0x1E9E,),
    range(0x2000, 0x2050),  # general punctuation
    (*range(0x2070, 0x208A), 0x20AC, 0x2116, 0x2122, *range(0x2150, 0x215F)),
)
WANTED = frozenset(sign for part in RANGES for sign in part) | frozenset(map(ord, SIGNS))


NOTO = {
    "NotoSans": ("noto-sans", ("latin", "latin-ext", "vietnamese", "cyrillic")),
    "NotoSansArabic": ("noto-sans-arabic", ("arabic",)),
    "NotoSansSC": ("noto-sans-sc", ("chinese-simplified",)),
    "NotoSansKR": ("noto-sans-kr", ("korean",)),
}
"""Faces for what Atkinson has no letters for: the package and the parts of it that are merged."""

NOTO_WANTED = (
    WANTED
    | frozenset((*range(0x180, 0x250), *range(0x300, 0x330), *range(0x400, 0x460), 0x490, 0x491))
    | (frozenset(range(0x1EA0, 0x1EFA)))
)
ARABIC_FEATURES = ["init", "medi", "fina", "isol", "rlig", "ccmp", "locl", "mark", "mkmk", "calt"]
"""Only Arabic is shaped when a page is written; the other faces need no features."""


def main(arguments: list[str]) -> int:
    """Write every font file; returns 2 when the package folders were not named."""
    if len(arguments) != 4:
        print(__doc__)
        return 2
    inter, atkinson, courier, noto = (Path(argument) for argument in arguments)
    FONTS.mkdir(parents=True, exist_ok=True)
    for weight, style in INTER_STYLES.items():
        _write(_inter(inter, style), f"Inter-{weight}.ttf")
    for weight in (400, 600):
        _write(_tabular(_inter(inter, INTER_STYLES[weight])), f"Inter-Tabular-{weight}.ttf")
    for weight in ATKINSON_STYLES:
        _write(_atkinson(atkinson, weight, inter), f"AtkinsonHyperlegibleNext-{weight}.ttf")
    _write(_courier(courier), "CourierPrime-400.ttf")
    for name in NOTO:
        for weight in ATKINSON_STYLES:
            _write(_noto(noto, name, weight), f"{name}-{weight}.ttf")
        _copy_licence(noto / NOTO[name][0] / "LICENSE", f"{name}-OFL.txt")
    _copy_licence(inter / "LICENSE.txt", "Inter-OFL.txt")
    _copy_licence(atkinson / "LICENSE", "AtkinsonHyperlegibleNext-OFL.txt")
    _copy_licence(courier / "LICENSE", "CourierPrime-OFL.txt")
    return 0


def _inter(package: Path, style: str) -> TTFont:
    return _subset(TTFont(package / "web" / f"Inter-{style}.woff2"), WANTED)


def _atkinson(package: Path, weight: int, inter: Path) -> TTFont:
    """Latin and extended Latin in one font; kerning between the two halves is lost, within each it is kept."""
    latin, extended = (
        TTFont(package / "files" / f"atkinson-hyperlegible-next-{part}-{weight}-normal.woff2")
        for part in ("latin", "latin-ext")
    )
    base = _subset(latin, WANTED)
    rest = _subset(extended, WANTED - base.getBestCmap().keys())
    font = _merge(base, rest)
    _borrow(font, TTFont(inter / "web" / f"Inter-{ATKINSON_STYLES[weight]}.woff2"))
    return font


def _courier(package: Path) -> TTFont:
    """The typewriter's face for what machines read: Basic Latin, each letter as wide as the next."""
    return _subset(TTFont(package / "files" / "courier-prime-latin-400-normal.woff2"), frozenset(RANGES[0]), [])


def _noto(packages: Path, name: str, weight: int) -> TTFont:
    """One face of the Noto family. Of Chinese and Korean everything the package has is kept, for people's names."""
    package, parts = NOTO[name]
    features = ARABIC_FEATURES if name == "NotoSansArabic" else []
    font = None
    for part in parts:
        cut = TTFont(packages / package / "files" / f"{package}-{part}-{weight}-normal.woff2")
        wanted = NOTO_WANTED if name == "NotoSans" else frozenset(cut.getBestCmap())
        cut = _subset(cut, wanted - (font.getBestCmap().keys() if font else frozenset()), features)
        font = _merge(font, cut) if font else cut
    for table in ("vhea", "vmtx", "BASE", "STAT"):
        if table in font:
            del font[table]
    return font


def _subset(font: TTFont, wanted: frozenset[int], features: list[str] = FEATURES) -> TTFont:
    options = Options(layout_features=features, name_IDs=["*"], notdef_outline=True, hinting=False, glyph_names=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted & font.getBestCmap().keys())
    subsetter.subset(font)
    font.flavor = None
    return font


def _merge(base: TTFont, rest: TTFont) -> TTFont:
    """Merge two cuts of one family; what it says of itself (names, heights) comes from `base`."""
    files = []
    for font in (base, rest):
        if "STAT" in font:
            del font["STAT"]
        files.append(BytesIO())
        font.save(files[-1])
        files[-1].seek(0)
    merged = Merger().merge(files)
    merged["name"], merged["OS/2"] = base["name"], base["OS/2"]
    merged["head"].created = base["head"].created
    return merged


def _borrow(font: TTFont, source: TTFont) -> None:
    """Add the signs that `font` lacks, drawn from `source` and scaled from its em to the other's."""
    scale = font["head"].unitsPerEm / source["head"].unitsPerEm
    glyphs, names, outlines = source.getGlyphSet(), source.getBestCmap(), font["glyf"]
    missing = [ord(sign) for sign in BORROWED if ord(sign) not in font.getBestCmap() and ord(sign) in names]
    for code in missing:
        pen = TTGlyphPen(None)
        _draw_flat(glyphs, names[code], TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        name = f"uni{code:04X}"
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        outlines.glyphs[name] = pen.glyph()
        outlines.glyphOrder = font.getGlyphOrder()
        outlines[name].recalcBounds(outlines)
        width = round(glyphs[names[code]].width * scale)
        font["hmtx"].metrics[name] = (width, getattr(outlines[name], "xMin", 0))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name


def _draw_flat(glyphs, name, pen) -> None:  # type: ignore[no-untyped-def]
    recording = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(recording)
    recording.replay(pen)


def _tabular(font: TTFont) -> TTFont:
    """Make every figure equally wide without OpenType features, for writers of PDF that know none."""
    swaps = _substitutions(font, "tnum")
    digits = "0123456789"  # the hyphen and the space would grow as wide as a figure
    for table in font["cmap"].tables:
        table.cmap.update({code: swaps[name] for code, name in table.cmap.items() if chr(code) in digits})
    names = font["name"]
    for record in names.names:
        text = record.toUnicode()
        if record.nameID in (1, 4, 16, 21) and text.startswith("Inter"):
            record.string = "Inter" + TABULAR_SUFFIX + text.removeprefix("Inter")
        elif record.nameID in (3, 6):
            record.string = text.replace("Inter-", "InterTabular-")
    return font


def _substitutions(font: TTFont, feature: str) -> dict[str, str]:
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == feature
        for index in record.Feature.LookupListIndex
    }
    found: dict[str, str] = {}
    for index in sorted(lookups):
        for subtable in table.LookupList.Lookup[index].SubTable:
            found.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return found


def _write(font: TTFont, name: str) -> None:
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(FONTS / name)
    print(f"{name}: {len(font.getBestCmap())} signs, {(FONTS / name).stat().st_size // 1024} KB")


def _copy_licence(source: Path, name: str) -> None:
    lines = (line.rstrip() for line in source.read_text(encoding="utf-8").splitlines())
    (FONTS / name).write_text("\n".join(lines).strip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    sys.exit(main(sys.argv[1:]))
