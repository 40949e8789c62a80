"""Layouts of the held-out group: the same kinds of file as in the other group
but other wording, order and structure."""
import html
from core import rng, strip_marks, decoy


def w(cell):
    return len(strip_marks(cell))


def q(s):
    return '"' + s.replace('"', '""') + '"'


def js(s):
    return '"' + s.replace('\\', '\\\\').replace('"', '\\"') + '"'


def csv_quoted(title, cols, rows):
    return 'csv', '\n'.join([','.join(q(c[0]) for c in cols)] + [','.join(q(x) for x in r) for r in rows]) + '\n'


def semi_row(title, cols, rows):
    cols = [('#', 'nr')] + cols
    rows = [[str(i + 1)] + r for i, r in enumerate(rows)]
    return 'csv', '\n'.join(';'.join(q(x) if ';' in x or '"' in x else x for x in r) for r in [[c[0] for c in cols]] + rows) + '\n'


def tab_snake(title, cols, rows):
    return 'tsv', '\n'.join(['\t'.join(c[1] for c in cols)] + ['\t'.join(r) for r in rows]) + '\n'


def json_nested(title, cols, rows):
    out = ['{', f'  "meta": {{"source": {js(title)}, "batch": {js(decoy("B#{7}"))}, "rows": {len(rows)}}},', '  "data": [']
    recs = []
    for r in rows:
        recs.append(f'    {{"uuid": {js(decoy("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}"))},\n     "attributes": {{'
                    + ', '.join(f'{js(c[1])}: {js(x)}' for c, x in zip(cols, r)) + '}}')
    return 'json', '\n'.join(out) + '\n' + ',\n'.join(recs) + '\n  ]\n}\n'


def jsonl_env(title, cols, rows):
    return 'jsonl', '\n'.join(f'{{"ts":"2026-02-{rng.randint(10, 28)}T{rng.randint(10, 23)}:{rng.randint(10, 59)}:00Z","type":"record.updated","payload":{{'
                              + ','.join(f'{js(c[1])}:{js(x)}' for c, x in zip(cols, r)) + '}}' for r in rows) + '\n'


def xml_attr(title, cols, rows):
    out = ['<?xml version="1.0" encoding="utf-8"?>', f'<export system={js(html.escape(title, quote=True))} rev="{rng.randint(11, 99)}">']
    for r in rows:
        out.append('  <row ' + ' '.join(f'{c[1]}="{x}"' for c, x in zip(cols, r)) + '/>')
    return 'xml', '\n'.join(out + ['</export>', ''])


def xml_field(title, cols, rows):
    out = ['<?xml version="1.0" encoding="utf-8"?>', '<dataset>', f'  <header>{html.escape(title)}</header>']
    for r in rows:
        out.append('  <entry>')
        out += [f'    <field name="{html.escape(c[0], quote=True)}">{x}</field>' for c, x in zip(cols, r)]
        out.append('  </entry>')
    return 'xml', '\n'.join(out + ['</dataset>', ''])


def yaml_map(title, cols, rows):
    out = ['---', f'title: {js(title)}']
    for i, r in enumerate(rows):
        out.append(f'rec_{i + 1:03}:')
        out += [f'    {c[1]}: "{x}"' if "'" in x else f"    {c[1]}: '{x}'" for c, x in zip(cols, r)]
    return 'yml', '\n'.join(out) + '\n'


def sql_single(title, cols, rows):
    t = rng.choice(['t_person', 'dbo.Register', 'mdm.entity', 'staging_import', 'public.subjects'])
    out = [f'/* {title} */', 'BEGIN;']
    for r in rows:
        out.append(f'INSERT INTO {t} ({", ".join(c[1] for c in cols)})\n  VALUES ({", ".join(chr(39) + x + chr(39) for x in r)});')
    return 'sql', '\n'.join(out + ['COMMIT;', ''])


def md_bullets(title, cols, rows):
    out = [f'## {title}', '']
    for i, r in enumerate(rows):
        out += [f'### {i + 1}.'] + [f'- **{c[0]}:** {x}' for c, x in zip(cols, r)] + ['']
    return 'md', '\n'.join(out)


def html_dl(title, cols, rows):
    out = ['<html>', f'<head><title>{html.escape(title)}</title></head>', '<body>', f'<h1>{html.escape(title)}</h1>']
    for r in rows:
        out += ['<table class="card">'] + [f'  <tr><th scope="row">{html.escape(c[0])}</th><td>{x}</td></tr>' for c, x in zip(cols, r)] + ['</table>']
    return 'htm', '\n'.join(out + ['</body>', '</html>', ''])


def form_dots(title, cols, rows):
    n = max(len(c[0]) for c in cols) + 4
    out = ['*' * 50, f'* {title}', '*' * 50, '']
    for i, r in enumerate(rows):
        out += [f'[{i + 1}]'] + [f'{c[0]} {"." * (n - len(c[0]))} {x}' for c, x in zip(cols, r)] + ['']
    return 'txt', '\n'.join(out)


def form_box(title, cols, rows):
    out = [title, '']
    for i, r in enumerate(rows):
        out.append(f'({i + 1})')
        for c, x in zip(cols, r):
            out += [f'  {c[0]}:', f'      {x}']
        out.append('')
    return 'txt', '\n'.join(out)


def two_side(title, cols, rows):
    out = [f'{title}', '']
    for r in rows:
        cells = list(zip(cols, r))
        half = (len(cells) + 1) // 2
        for i in range(half):
            left = f'{cells[i][0][0]:<28} {cells[i][1]}'
            if i + half < len(cells):
                left += ' ' * max(4, 58 - w(left)) + f'{cells[i + half][0][0]:<26} {cells[i + half][1]}'
            out.append(left)
        out.append('~' * 40)
    return 'txt', '\n'.join(out) + '\n'


def fixed_bar(title, cols, rows):
    widths = [max([len(c[0])] + [w(r[i]) for r in rows]) for i, c in enumerate(cols)]

    def pad(x, n):
        return x + ' ' * (n - w(x))
    line = '+' + '+'.join('-' * (n + 2) for n in widths) + '+'
    out = [f'REPORT: {title}', line, '| ' + ' | '.join(pad(c[0], n) for c, n in zip(cols, widths)) + ' |', line]
    return 'prn', '\n'.join(out + ['| ' + ' | '.join(pad(x, n) for x, n in zip(r, widths)) + ' |' for r in rows] + [line, ''])


def log_app(title, cols, rows):
    out = []
    for r in rows:
        out.append(f'<134>1 2026-03-{rng.randint(10, 28)}T0{rng.randint(1, 9)}:{rng.randint(10, 59)}:{rng.randint(10, 59)}Z app{rng.randint(1, 5)} intake - - '
                   + '; '.join(f'{c[1]}={x}' for c, x in zip(cols, r)))
        out.append(f'<135>1 2026-03-{rng.randint(10, 28)}T0{rng.randint(1, 9)}:{rng.randint(10, 59)}:{rng.randint(10, 59)}Z app{rng.randint(1, 5)} intake - - trace={decoy("[0-9a-f]{32}")} took={rng.randint(5, 400)}ms')
    return 'log', '\n'.join(out) + '\n'


LAYOUTS = [csv_quoted, semi_row, tab_snake, json_nested, jsonl_env, xml_attr, xml_field, yaml_map, sql_single, md_bullets, html_dl, form_dots, form_box, two_side, fixed_bar, log_app]
FORMS = [form_dots, form_box, two_side]
