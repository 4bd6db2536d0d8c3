"""How sheets and forms look: papers, letters, colours, formats."""

A4, A3 = 9, 8
MARGIN = 0.4
FONT = "Calibri"
FORMATS = {
    "money": "#,##0.00",
    "whole": "#,##0",
    "number": "#,##0.######",
    "share": "0.00%",
    "day": "yyyy-mm-dd",
    "moment": "yyyy-mm-dd hh:mm",
    "text": "@",
    "word": "@",
}
RIGHT_HAND = {"money", "whole", "number", "share", "word"}
CENTRED = {"day", "moment"}
INK, PAPER, FAINT = "1F3864", "DDE6F2", "D0D7E5"
