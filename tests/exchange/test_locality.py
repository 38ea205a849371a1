"""The locality file of CMS gives the indices that move the national amount."""

from decimal import Decimal

import pytest

from desktop_app.domain.billing.fees import Gpci
from desktop_app.exchange.locality import read_localities
from desktop_app.exchange.table_text import TableError

FILE = """ADDENDUM E. FINAL CY 2025 GEOGRAPHIC PRACTICE COST INDICES (GPCIs) BY STATE AND MEDICARE LOCALITY,,,,,,,

Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2025 PW GPCI (without 1.0 Floor),\
2025 PW GPCI (with 1.0 Floor),2025 PE GPCI,2025 MP GPCI
10112,AL,00,ALABAMA,0.981,1.000,0.869,0.575
13202,NY,1,MANHATTAN,1.065,1.065,1.166,1.656
,,,,,,,
* Note: a 1.0 floor on work.,,,,,,,
"""


def test_each_locality_has_its_indices_with_the_floor_on_work() -> None:
    alabama, manhattan = read_localities(FILE)
    assert (alabama.state, alabama.number, alabama.name) == ("AL", "00", "ALABAMA")
    assert alabama.gpci == Gpci(Decimal("1.000"), Decimal("0.869"), Decimal("0.575"))
    assert (manhattan.contractor, manhattan.number) == ("13202", "01")
    assert manhattan.gpci == Gpci(Decimal("1.065"), Decimal("1.166"), Decimal("1.656"))


def test_a_file_with_one_work_column_is_read_too() -> None:
    text = "State,Locality Number,Locality Name,Work GPCI,PE GPCI,MP GPCI\nNY,01,MANHATTAN,1.065,1.166,1.656\n"
    assert read_localities(text)[0].gpci.work == Decimal("1.065")


@pytest.mark.parametrize("index", ["", "n/a", "-1.0", "NaN", "Infinity", "0", "100"])
def test_an_index_that_is_none_is_named_by_its_row(index: str) -> None:
    with pytest.raises(TableError, match="row 5"):
        read_localities(FILE.replace("1.166", index))


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", FILE.split("10112", maxsplit=1)[0]])
def test_a_file_that_is_no_locality_table_is_told(text: str) -> None:
    with pytest.raises(TableError, match="locality"):
        read_localities(text)
