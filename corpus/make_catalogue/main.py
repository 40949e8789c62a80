"""Writes both groups of test texts: python main.py"""
import os
import shutil
from lexicon import COUNTRIES
import docs
import special

OUT = 'out'
shutil.rmtree(OUT, ignore_errors=True)
for group, folder in (('L', 'learning'), ('H', 'held-out')):
    os.makedirs(f'{OUT}/{folder}')
    files = []
    for cc in COUNTRIES:
        files += docs.country_files(cc, group)
    files += docs.region_files(group) + special.files(group)
    for name, ext, text in files:
        path = f'{OUT}/{folder}/{name}.{ext}'
        assert not os.path.exists(path), path
        with open(path, 'w', encoding='utf-8') as f:
            f.write(text)
    print(folder, len(files))
