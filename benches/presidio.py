"""Runs Presidio's pattern recognisers over the files of a list, for `cargo bench -- slow`: `python presidio.py LIST`.

No language model: names and places are not looked for, which would only take longer. Texts are cut at lines into pieces
of 4 KB, which is what it is made for.
"""
import sys

import spacy
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import SpacyNlpEngine

PIECE_BYTES = 4096


class Blank(SpacyNlpEngine):
    def __init__(self):
        super().__init__(models=[{"lang_code": "en", "model_name": "blank"}])
        self.nlp = {"en": spacy.blank("en")}

    def load(self):
        pass


def pieces(text):
    piece, size = [], 0
    for line in text.splitlines(keepends=True):
        if piece and size + len(line) > PIECE_BYTES:
            yield "".join(piece)
            piece, size = [], 0
        piece.append(line)
        size += len(line)
    yield "".join(piece)


def main():
    engine = AnalyzerEngine(nlp_engine=Blank(), supported_languages=["en"])
    engine.registry.remove_recognizer("SpacyRecognizer")
    found = 0
    for path in open(sys.argv[1]).read().split():
        with open(path, errors="replace") as file:
            found += sum(len(engine.analyze(piece, language="en")) for piece in pieces(file.read()))
    print(found)


main()
