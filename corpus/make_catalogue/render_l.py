"""Layouts of the learning group. A table is cols = [(label, key)] and rows of
cells that already carry their marks; every function returns (extension, text)."""
import html
from core import rng, strip_marks, decoy


def w(cell):
    return len(strip_marks(cell))


def camel(key):
    a, *b = key.split('_')
    return a + ''.join(x.capitalize() for x in b)


def sv(cell, sep):
    return '"' + cell.replace('"', '""') + '"' if sep in cell or '"' in cell else cell


def csv_comma(title, cols, rows):
    return 'csv', '\n'.join([','.join(sv(c[0], ',') for c in cols)] + [','.join(sv(x, ',') for x in r) for r in rows]) + '\n'


def csv_semi(title, cols, rows):
    return 'csv', '\n'.join([';'.join(c[0] for c in cols)] + [';'.join(sv(x, ';') for x in r) for r in rows]) + '\n'


def tsv(title, cols, rows):
    return 'tsv', '\n'.join(['\t'.join(c[0] for c in cols)] + ['\t'.join(r) for r in rows]) + '\n'


def js(s):
    return '"' + s.replace('\\', '\\\\').replace('"', '\\"') + '"'


def json_camel(title, cols, rows):
    body = ',\n'.join('  {\n' + ',\n'.join(f'    {js(camel(c[1]))}: {js(x)}' for c, x in zip(cols, r)) + '\n  }' for r in rows)
    return 'json', '[\n' + body + '\n]\n'


def jsonl(title, cols, rows):
    return 'jsonl', '\n'.join('{' + ', '.join(f'{js(camel(c[1]))}: {js(x)}' for c, x in zip(cols, r)) + '}' for r in rows) + '\n'


def xml_elem(title, cols, rows):
    out = ['<?xml version="1.0" encoding="UTF-8"?>', f'<!-- {html.escape(title)} -->', '<records>']
    for i, r in enumerate(rows):
        out.append(f'  <record seq="{i + 1}">')
        out += [f'    <{camel(c[1])}>{x}</{camel(c[1])}>' for c, x in zip(cols, r)]
        out.append('  </record>')
    return 'xml', '\n'.join(out + ['</records>', ''])


def yaml_list(title, cols, rows):
    out = [f'# {title}', f'export: {js(title)}', f'version: {rng.randint(1, 4)}.{rng.randint(0, 9)}', 'records:']
    for r in rows:
        for i, (c, x) in enumerate(zip(cols, r)):
            out.append(f'  {"- " if i == 0 else "  "}{c[1]}: "{x}"')
    return 'yaml', '\n'.join(out) + '\n'


def sql_multi(title, cols, rows):
    t = rng.choice(['stammdaten', 'crm_contacts', 'hr_master', 'kyc_subject', 'partners'])
    q = [f"-- {title}", f'CREATE TABLE IF NOT EXISTS {t} (id INT, ' + ', '.join(f'{c[1]} VARCHAR(80)' for c in cols) + ');',
         f'INSERT INTO {t} (id, ' + ', '.join(c[1] for c in cols) + ') VALUES']
    q.append(',\n'.join(f'({rng.randint(1000, 9999)}, ' + ', '.join(f"'{x}'" for x in r) + ')' for r in rows) + ';')
    return 'sql', '\n'.join(q) + '\n'


def md_table(title, cols, rows):
    out = [f'# {title}', '', '| ' + ' | '.join(c[0] for c in cols) + ' |', '|' + '---|' * len(cols)]
    return 'md', '\n'.join(out + ['| ' + ' | '.join(r) + ' |' for r in rows]) + '\n'


def html_table(title, cols, rows):
    out = ['<!DOCTYPE html>', f'<html><head><meta charset="utf-8"><title>{html.escape(title)}</title></head><body>', f'<h2>{html.escape(title)}</h2>', '<table>', '<thead><tr>'
           + ''.join(f'<th>{html.escape(c[0])}</th>' for c in cols) + '</tr></thead>', '<tbody>']
    out += ['<tr>' + ''.join(f'<td>{x}</td>' for x in r) + '</tr>' for r in rows]
    return 'html', '\n'.join(out + ['</tbody></table>', f'<p class="foot">build 4.{rng.randint(1, 30)}.{rng.randint(0, 9)}</p>', '</body></html>', ''])


def form_colon(title, cols, rows):
    out = [title.upper(), '=' * len(title), '']
    for i, r in enumerate(rows):
        out += [f'--- {i + 1} / {len(rows)} ---'] + [f'{c[0]}: {x}' for c, x in zip(cols, r)] + ['']
    return 'txt', '\n'.join(out)


def form_above(title, cols, rows):
    out = [title, '']
    for r in rows:
        for c, x in zip(cols, r):
            out += [c[0], x, '']
        out += ['- ' * 20, '']
    return 'txt', '\n'.join(out)


def two_cols(title, cols, rows):
    out = [title, '-' * 60, '']
    for r in rows:
        cells = list(zip(cols, r))
        for i in range(0, len(cells), 2):
            left = f'{cells[i][0][0]}: {cells[i][1]}'
            if i + 1 < len(cells):
                out.append(left + ' ' * max(3, 44 - w(left)) + f'{cells[i + 1][0][0]}: {cells[i + 1][1]}')
            else:
                out.append(left)
        out.append('')
    return 'txt', '\n'.join(out)


def fixed(title, cols, rows):
    widths = [max([len(c[0])] + [w(r[i]) for r in rows]) + 2 for i, c in enumerate(cols)]

    def pad(x, n):
        return x + ' ' * (n - w(x))
    out = [title, '', ''.join(pad(c[0], n) for c, n in zip(cols, widths)).rstrip(), '-' * sum(widths)]
    return 'lst', '\n'.join(out + [''.join(pad(x, n) for x, n in zip(r, widths)).rstrip() for r in rows] + ['-' * sum(widths), f'{len(rows)} rows', ''])


def log_kv(title, cols, rows):
    out = []
    for i, r in enumerate(rows):
        t = f'2025-0{rng.randint(1, 9)}-{rng.randint(10, 28)} {rng.randint(10, 23)}:{rng.randint(10, 59)}:{rng.randint(10, 59)},{rng.randint(100, 999)}'
        out.append(f'{t} INFO  [worker-{rng.randint(1, 9)}] import.Record - ' + ' '.join(f'{camel(c[1])}="{x}"' for c, x in zip(cols, r)) + f' job={decoy("[a-f0-9]{10}")}')
        out.append(f'{t} DEBUG [worker-{rng.randint(1, 9)}] import.Record - persisted in {rng.randint(3, 90)} ms checksum={decoy("[a-f0-9]{40}")}')
    return 'log', '\n'.join(out) + '\n'


LAYOUTS = [csv_comma, csv_semi, tsv, json_camel, jsonl, xml_elem, yaml_list, sql_multi, md_table, html_table, form_colon, form_above, two_cols, fixed, log_kv]
FORMS = [form_colon, form_above, two_cols]
