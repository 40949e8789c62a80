"""Independent check: marked values against published rules (python-stdnum), and a sweep for unmarked values."""
import os, re, sys, collections, ipaddress
import hg_core as K, hg_ids as H
STD = dict(H.STD)
STD.update({'gb-utr': 'gb.utr', 'in-voter-id': 'in_.epic', 'in-gstin': 'in_.gstin', 'id-nik': 'id.nik', 'my-nric': 'my.nric', 'kr-rrn': 'kr.rrn', 'co-nit': 'co.nit', 'cz-rodne-cislo': 'cz.rc', 'dk-cpr': 'dk.cpr', 'no-fodselsnummer': 'no.fodselsnummer', 'se-personnummer': 'se.personnummer', 'ru-inn': 'ru.inn', 'fr-spi': 'fr.nif', 'fr-siret': 'fr.siret', 'es-cif': 'es.cif', 'es-nif': 'es.nif', 'mx-rfc': 'mx.rfc', 'finance-isin': 'isin', 'finance-lei': 'lei', 'finance-bic': 'iso9362', 'network-imei': 'imei', 'us-ssn': 'us.ssn', 'us-ein': 'us.ein', 'us-itin': 'us.itin', 'finance-us-routing': 'us.rtn', 'au-abn': 'au.abn', 'au-acn': 'au.acn', 'finance-bitcoin-address': 'bitcoin', 'finance-bitcoin-segwit': 'bitcoin', 'pk-cnic': 'pk.cnic', 'finance-card': 'luhn', 'es-driving-licence': 'es.dni', 'fi-driving-licence': 'fi.hetu', 'in-pan': 'in_.pan', 'finance-es-account': 'es.ccc'})
bad = collections.Counter()
sweep = collections.defaultdict(list)
RX = {
 'email': re.compile(r'[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}'),
 'ipv4': re.compile(r'(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])'),
 'ssn': re.compile(r'(?<![\d-])\d{3}-\d\d-\d{4}(?![\d-])'),
 'phone+': re.compile(r'(?<![\w])\+\d[\d ()-]{8,16}\d'),
 'usphone': re.compile(r'\(?\b[2-9]\d\d\)?[ .-][2-9]\d\d[.-]\d{4}\b'),
 'mac': re.compile(r'(?<![0-9A-Fa-f:-])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![0-9A-Fa-f:-])'),
 'iban': re.compile(r'\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b'),
 'card': re.compile(r'(?<![\d.])\d(?:[ -]?\d){12,18}(?![\d.])'),
 'cf': re.compile(r'\b[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]\b'), 'vin': re.compile(r'\b[A-HJ-NPR-Z0-9]{17}\b'),
 'ipv6': re.compile(r'(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f:]{1,}'), 'jwt': re.compile(r'eyJ[\w-]+\.eyJ'), 'tmpl': re.compile(r'\{(?:base62|hex|HEX|base64|digits|upper|lower):\d+\}|\{crc\}'),
}
for d, _, fs in os.walk('held-out'):
    for f in fs:
        p = os.path.join(d, f)
        t = open(p, encoding='utf-8').read()
        for a, i, v in K.MARK.findall(t):
            if i in STD and not a:
                ok = H.valid(STD[i], re.sub(r'[ ./-]', '', v) if STD[i] in ('luhn', 'fr.nif') else v)
                if not ok:
                    bad[i] += 1
                    if bad[i] < 4: print('BAD', i, v, p)
        rest = K.MARK.sub(' \u00a4 ', t)
        for n, rx in RX.items():
            for m in rx.finditer(rest):
                s = m.group(0)
                if n == 'ipv4':
                    try:
                        ip = ipaddress.ip_address(s)
                    except ValueError:
                        continue
                    if not ip.is_global: continue
                if n == 'iban' and not H.valid('iban', s): continue
                if n == 'card':
                    z = re.sub(r'\D', '', s)
                    if H.luhn_sum(z) or z[0] not in '23456': continue
                if n == 'vin':
                    pass
                    if not re.search(r'\d{4}$', s) or s.isdigit(): continue
                if n == 'ssn' and (s[:3] in ('000', '666') or s[0] == '9'): continue
                sweep[n].append((s, p, rest[max(0, m.start() - 25):m.start()].replace('\n', '/')))
print(bad)
for n, l in sweep.items():
    print(n, len(l))
    seen = collections.Counter(x[1] for x in l)
    for s, p, c in l[:: max(1, len(l) // 9)][:10]:
        print('   ', repr(s), p, repr(c))
