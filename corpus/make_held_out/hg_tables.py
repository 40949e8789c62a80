# -*- coding: utf-8 -*-
import re
import hg_core as K, hg_ids as H, hg_loc as LOC
from hg_core import *
R = None


def init(rng):
    global R
    R = rng


SELF = {  # formats that need no label, by country; regex the value must have
 'us': [('us-ssn', r'^\d{3}-\d\d-\d{4}$')], 'it': [('it-codice-fiscale', r'^\w{16}$')], 'mx': [('mx-curp', r'.')], 'br': [('br-cpf', r'\.'), ('br-cnpj', r'/')], 'fi': [('fi-hetu', r'.')], 'cn': [('cn-resident-id', r'.')], 'ch': [('ch-ahv', r'\.')],
 'be': [('be-national-number', r'\.')], 'kr': [('kr-rrn', r'-')], 'gb': [('gb-nino', r'.')], 'se': [('se-personnummer', r'^\d{6}(\d\d)?-')], 'hk': [('hk-id', r'\(')], 'cl': [('cl-rut', r'\.')], 'es': [('es-nie', r'.')], 'ar': [('ar-cuit', '-')], 'in': [('in-gstin', '.')]}

TITLES = {'en': 'Personnel list as of 31 March|Members export|Staff register - confidential', 'de': 'Mitarbeiterliste Stand 31.03.|Kundenstamm Auszug|Personalbogen Übersicht', 'fr': 'Liste du personnel au 31/03|Extraction clients|Registre des salariés', 'es': 'Listado de personal a 31/03|Extracto de clientes', 'it': 'Elenco dipendenti al 31/03|Anagrafica clienti', 'pt': 'Lista de colaboradores|Cadastro de clientes', 'nl': 'Personeelslijst per 31-03|Klantenbestand', 'pl': 'Lista pracowników|Kartoteka klientów', 'sv': 'Personallista|Kundregister', 'da': 'Medarbejderliste|Kundekartotek', 'no': 'Ansattliste|Kunderegister', 'fi': 'Henkilöstöluettelo|Asiakasrekisteri'}


def title(lang):
    return R.choice(TITLES.get(lang, 'Export|Register 2025|List').split('|'))


PERSON_SKIP = {'fr-siret', 'es-cif', 'it-partita-iva', 'au-abn', 'au-acn', 'br-cnpj', 'in-gstin', 'co-nit', 'finance-us-routing', 'finance-bank-account', 'finance-gb-account', 'contact-phone-us', 'contact-phone-gb', 'contact-phone-fr', 'contact-phone-de', 'contact-phone-it', 'contact-phone-es', 'contact-phone-br'}


def natids(cc):
    return [i for i in LOC.L[cc] if i not in PERSON_SKIP]


def cols_for(cc, rich=False):
    ids = natids(cc)
    main, rest = ids[0], ids[1:]
    cols = ['name', main]
    R.shuffle(rest)
    cols += rest[:R.randint(0, 2)]
    extra = [i for i in LOC.L[cc] if i in PERSON_SKIP and not i.startswith('contact') and R.random() < .35]
    cols += extra[:1]
    for c, pr in (('dob', .6), ('email', .5), ('phone', .5), ('iban', .35 if cc in ('de', 'at', 'ch', 'fr', 'be', 'es', 'it', 'pt', 'nl', 'pl', 'se', 'dk', 'no', 'fi', 'ie', 'ro', 'gr', 'bg', 'hr', 'tr', 'ee', 'lt', 'lv', 'ae', 'sa', 'il', 'gb') else 0), ('staff', .6), ('hired', .6), ('amt', .4), ('dep', .4), ('order', .4), ('uuid', .15), ('addr', .3)):
        if R.random() < pr:
            cols.append(c)
    head = cols[:1]
    tail = cols[1:]
    R.shuffle(tail)
    return head + tail


def build(cc, n, style, wrong_p=.06):
    cols = cols_for(cc)
    if style == 'useless':
        cols = ['name'] + ['self%d' % i for i in range(len(SELF.get(cc, [])))] + ['email', 'phone+', 'staff', 'amt', 'uuid', 'order']
        if cc in ('de', 'nl', 'fr', 'it', 'es', 'be', 'pl', 'at'):
            cols.append('iban')
        tail = cols[1:]; R.shuffle(tail); cols = cols[:1] + tail
        h = R.choice([['Spalte%d' % (i + 1) for i in range(len(cols))], ['c%d' % (i + 1) for i in range(len(cols))], ['field_%d' % i for i in range(len(cols))], ['x', 'y', 'z', 'a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6'][:len(cols)]])
    else:
        h, seen = [], set()
        for c in cols:
            hd = c if c == 'uuid' else header(cc, c, style)
            k = 0
            while hd.lower() in seen and k < 8:
                hd = header(cc, c, style) if c != 'uuid' else c; k += 1
            if hd.lower() in seen:
                hd += '2'
            seen.add(hd.lower())
            h.append(hd)
    rows = []
    for _ in range(n):
        p = Person(cc)
        r = []
        for c in cols:
            if c in ('staff', 'hired', 'amt', 'dep', 'order', 'uuid', 'addr', 'name'):
                r.append(decoyval(c, p))
            elif c.startswith('self'):
                i, rx = SELF[cc][int(c[4:])]
                v = GEN[i](p)
                while not re.search(rx, v):
                    v = GEN[i](p)
                r.append(M(i, v))
            else:
                idd = {'iban': 'finance-iban'}.get(c, c)
                w = wrong(idd, p) if R.random() < wrong_p and style != 'useless' and idd not in ('dk-cpr',) else None
                if w and idd in H.STD:
                    r.append(w)
                elif R.random() < .04:
                    r.append(R.choice(['', 'n/a', '-', 'unknown', '???']) if True else '')
                else:
                    r.append(val(c, p))
        rows.append(r)
    return h, rows


FMT = ['csv', 'semi', 'tsv', 'fixed', 'md', 'html', 'json', 'nested', 'jsonl', 'xml', 'xmla', 'yaml', 'sql', 'sqlnc', 'copy', 'titled', 'pipe']


def render(fmt, h, rows, lang, table='personal'):
    if fmt == 'csv':
        return 'csv', t_csv(h, rows)
    if fmt == 'semi':
        return 'csv', t_quoted(h, rows) if R.random() < .5 else t_csv(h, rows, ';')
    if fmt == 'tsv':
        return 'tsv', t_csv(h, rows, '\t')
    if fmt == 'pipe':
        return 'txt', t_csv(h, rows, '|')
    if fmt == 'titled':
        d = R.choice([',', ';'])
        return 'csv', title(lang) + d * (len(h) - 1) + '\n' + d * (len(h) - 1) + '\n' + t_csv(h, rows, d)
    if fmt == 'fixed':
        return 'txt', title(lang) + '\n\n' + t_fixed(h, rows) + '\n%d\n' % len(rows)
    if fmt == 'md':
        return 'md', '# ' + title(lang) + '\n\n' + t_md(h, rows)
    if fmt == 'html':
        return 'html', '<!DOCTYPE html>\n<html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>\n<body>\n' % (lang[:2], title(lang)) + t_html(h, rows) + '</body></html>\n'
    if fmt == 'json':
        return 'json', t_json(h, rows)
    if fmt == 'nested':
        return 'json', t_json(h, rows, True)
    if fmt == 'jsonl':
        return R.choice(['jsonl', 'ndjson']), t_jsonl(h, rows)
    if fmt in ('xml', 'xmla'):
        return 'xml', t_xml(h, rows, fmt == 'xmla')
    if fmt == 'yaml':
        return R.choice(['yaml', 'yml']), t_yaml(h, rows)
    if fmt in ('sql', 'sqlnc'):
        return 'sql', t_sql(h, rows, table, fmt == 'sql')
    if fmt == 'copy':
        return 'sql', t_copy(h, rows, 'public.' + table)
    raise ValueError(fmt)


BIG = ['us', 'gb', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'se', 'br', 'ca', 'au', 'in', 'mx', 'be', 'pt', 'dk', 'no', 'fi', 'ch', 'at', 'cn', 'jp', 'kr', 'ro', 'cz', 'tr', 'ru']


def make(emit):
    k = 0
    # HR / customer tables for every country
    order = list(LOC.C)
    fi = R.randint(0, 16)
    for cc in order:
        for rep in range(2 if cc in ('us', 'gb', 'de', 'fr', 'es', 'it') else 1):
            style = R.choice(['label', 'label', 'abbr', 'camel', 'caps', 'snake'])
            fmt = FMT[(fi + k) % len(FMT)]
            if fmt in ('xml', 'xmla', 'sql', 'sqlnc', 'copy') and style == 'label':
                style = R.choice(['abbr', 'camel', 'snake'])
            if fmt == 'sqlnc' or fmt == 'copy':
                style = 'snake'
            n = R.randint(8, 14) if cc in BIG else R.randint(6, 9)
            h, rows = build(cc, n, style)
            ext, t = render(fmt, h, rows, LOC.C[cc][0], R.choice(['customers', 'employees', 'kunden', 'persons', 'clientes', 'members', 'hr_master', 'tbl_users']))
            emit('tables/%s_%s_%02d.%s' % (cc, R.choice(['staff', 'customers', 'members', 'payroll', 'patients', 'export']), k, ext), t)
            k += 1
    # useless headers
    for cc in ('us', 'it', 'br', 'fi', 'cn', 'ch', 'kr', 'gb', 'de', 'mx', 'se', 'hk', 'nl', 'be'):
        h, rows = build(cc, R.randint(7, 11), 'useless')
        ext, t = render(R.choice(['csv', 'semi', 'tsv', 'jsonl', 'pipe', 'sql', 'fixed']), h, rows, LOC.C[cc][0], 'tmp_import')
        emit('tables/%s_raw_%02d.%s' % (cc, k, ext), t)
        k += 1
    # label: value forms
    for cc in order:
        for rep in range(2 if cc in ('us', 'gb', 'de', 'fr', 'es') else 1):
            recs = []
            for _ in range(R.randint(4, 7) if cc in BIG else R.randint(3, 5)):
                p = Person(cc)
                rec = [(R.choice(labels(cc, 'name')), p.name)]
                cols = cols_for(cc)[1:]
                if cc in LOC.EHIC and R.random() < .5:
                    cols.append('ehic')
                for c in cols:
                    if c == 'uuid':
                        rec.append(('UUID', decoyval(c, p)))
                    elif c == 'ehic':
                        rec.append((R.choice(LOC.EHIC[cc].split('|')), M('eu-health-card', H.ehic(p))))
                    elif c in ('staff', 'hired', 'amt', 'dep', 'order', 'addr'):
                        rec.append((R.choice(labels(cc, c)), decoyval(c, p)))
                    else:
                        idd = {'iban': 'finance-iban'}.get(c, c)
                        w = wrong(idd, p) if R.random() < .05 and idd in H.STD else None
                        rec.append((R.choice(labels(cc, c)), w or val(c, p)))
                recs.append(rec)
            st = R.random()
            if st < .2:  # OCR
                out = []
                for rec in recs:
                    line = ''
                    for a, b in rec:
                        line += ocrify(a) + R.choice([': ', ' : ', ':', ' ', '  ']) + b + R.choice(['   ', '\n', '\n', '  |  '])
                    out.append(line)
                emit('ocr/%s_scan_%02d.txt' % (cc, k), '\n\n'.join(out) + '\n')
            elif st < .3:  # html dl
                o = ['<html><body><h2>%s</h2>' % title(LOC.C[cc][0])]
                for rec in recs:
                    o.append('<dl>')
                    o += ['  <dt>%s</dt><dd>%s</dd>' % (a, b) for a, b in rec]
                    o.append('</dl>')
                emit('forms/%s_form_%02d.html' % (cc, k), '\n'.join(o) + '\n</body></html>\n')
            else:
                emit('forms/%s_form_%02d.%s' % (cc, k, R.choice(['txt', 'txt', 'md', 'eml'[:0] or 'txt'])), t_form(recs))
            k += 1
    # fleet lists: EU driving licences in one table with country column
    eu = ['at', 'be', 'bg', 'cz', 'de', 'dk', 'ee', 'es', 'fr', 'gb', 'gr', 'hr', 'hu', 'ie', 'it', 'lt', 'lv', 'nl', 'pl', 'pt', 'ro', 'si', 'sk']
    for j in range(4):
        recs = []
        for cc in R.sample(eu, 14):
            p = Person(cc)
            i = cc + '-driving-licence'
            lab = R.choice(labels(cc, i))
            recs.append([('Driver', p.name), (lab, val(i, p)), (R.choice(['Date of birth', 'DOB']), M('person-birth-date', p.dob.strftime('%d/%m/%Y'))), ('Vehicle', R.choice(['MAN TGX', 'Sprinter 316', 'Actros 1845'])), ('VIN', val('vehicle-vin', p)), ('Licence valid to', rdate(2026, 2033).isoformat()), ('Tacho card', 'XX' + decoy_num(14))][:R.choice([5, 6, 7])])
        emit('fleet/drivers_%d.txt' % j, t_form(recs, R.choice(['colon', 'dots', 'aligned'])))
