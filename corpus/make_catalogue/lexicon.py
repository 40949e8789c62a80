"""Words of the languages: names of people, labels of fields, values of the
personal columns, telephone numbers and addresses."""
import os
from core import rng, pat, mark, used, norm

HERE = os.path.dirname(os.path.abspath(__file__))


def lines(name):
    with open(os.path.join(HERE, name), encoding='utf-8') as f:
        return [x.rstrip('\n') for x in f if x.strip() and not x.startswith('# ')]


NAMES = {}
for x in lines('names.txt'):
    lang, a, b, c, d = x.split('|')
    NAMES[lang] = {'L': (a.split(','), b.split(',')), 'H': (c.split(','), d.split(','))}
WORDS = {}
for x in lines('words.txt'):
    lang, *fields = x.split('|')
    WORDS[lang] = {}
    for f in fields:
        k, v = f.split(':', 1)
        a, b = (v.split('/', 1) if v.count('/') == 1 else (v.split('/')[0], '/'.join(v.split('/')[1:])))
        WORDS[lang][k] = {'L': a, 'H': b}
COUNTRIES = {}
for x in lines('countries.txt'):
    cc, lang, names, title, phone, suffix = x.split('|', 4)[:4] + x.split('|', 4)[4].rsplit('|', 1)
    COUNTRIES[cc] = dict(lang=lang.split(','), names=names, title=title.split(','), phone=phone, suffix=suffix)
ADDR = {}
for x in lines('addr.txt'):
    i = x.index('|')
    depth = 0
    for j in range(i + 1, len(x)):
        depth += (x[j] == '(') - (x[j] == ')')
        if x[j] == '|' and depth == 0:
            ADDR[x[:i]] = {'L': x[i + 1:j], 'H': x[j + 1:]}

#: country -> line of addr.txt
ADDR_OF = {c: c for c in 'de at ch fr es mx ar it nl be pl us au ca in pt br ro hu ru tr'.split()}
ADDR_OF.update(cz='cs', se='sv', dk='da', no='no', fi='fi', gb='en')
SEX = {'de': 'männlich,weiblich/m,w', 'fr': 'masculin,féminin/M,F', 'es': 'masculino,femenino/M,F', 'pt': 'masculino,feminino/M,F',
       'it': 'maschio,femmina/M,F', 'en': 'male,female/M,F', 'nl': 'man,vrouw/M,V', 'sv': 'man,kvinna/M,K', 'da': 'mand,kvinde/M,K',
       'no': 'mann,kvinne/M,K', 'fi': 'mies,nainen/M,N', 'et': 'mees,naine/M,N', 'lv': 'vīrietis,sieviete/V,S', 'lt': 'vyras,moteris/V,M',
       'pl': 'mężczyzna,kobieta/M,K', 'cs': 'muž,žena/M,Ž', 'sk': 'muž,žena/M,Ž', 'sl': 'moški,ženska/M,Ž', 'hr': 'muško,žensko/M,Ž',
       'sr': 'muški,ženski/M,Ž', 'hu': 'férfi,nő/F,N', 'ro': 'masculin,feminin/M,F', 'bg': 'мъж,жена/М,Ж', 'ru': 'мужской,женский/М,Ж',
       'uk': 'чоловіча,жіноча/Ч,Ж', 'el': 'άρρεν,θήλυ/Α,Θ', 'tr': 'Erkek,Kadın/E,K', 'ar': 'ذكر,أنثى/ذكر,أنثى', 'he': 'זכר,נקבה/ז,נ',
       'zh': '男,女/男,女', 'zt': '男,女/男,女', 'ja': '男,女/男性,女性', 'ko': '남,여/남성,여성', 'th': 'ชาย,หญิง/ชาย,หญิง', 'vi': 'Nam,Nữ/Nam,Nữ',
       'id': 'Laki-laki,Perempuan/L,P', 'is': 'karl,kona/KK,KVK', 'fa': 'مرد,زن/مرد,زن'}
MARITAL = {'de': 'ledig,verheiratet,geschieden', 'fr': 'célibataire,marié(e),divorcé(e)', 'es': 'soltero,casada,divorciado', 'pt': 'solteira,casado,divorciada',
           'it': 'celibe,coniugata,divorziato', 'en': 'single,married,divorced,widowed', 'nl': 'ongehuwd,gehuwd,gescheiden', 'sv': 'ogift,gift,skild',
           'da': 'ugift,gift,skilt', 'no': 'ugift,gift,skilt', 'fi': 'naimaton,naimisissa,eronnut', 'pl': 'panna,żonaty,rozwiedziona',
           'cs': 'svobodná,ženatý,rozvedená', 'ro': 'necăsătorit,căsătorită,divorțat', 'ru': 'холост,замужем,в разводе', 'tr': 'Bekâr,Evli,Boşanmış',
           'hu': 'nőtlen,házas,elvált', 'zh': '未婚,已婚,离异', 'vi': 'Độc thân,Đã kết hôn', 'id': 'Belum kawin,Kawin,Cerai', 'el': 'άγαμος,έγγαμη,διαζευγμένος',
           'ko': '미혼,기혼', 'ja': '未婚,既婚', 'th': 'โสด,สมรส'}
NAT = {'de': 'deutsch,österreichisch,polnisch', 'fr': 'française,belge,marocaine', 'es': 'española,mexicana,colombiana', 'pt': 'portuguesa,brasileira,angolana',
       'it': 'italiana,rumena,albanese', 'en': 'British,Irish,Australian,Indian,Kenyan', 'nl': 'Nederlandse,Belgische,Turkse', 'sv': 'svensk,finsk,norsk',
       'da': 'dansk,svensk,polsk', 'no': 'norsk,svensk,polsk', 'pl': 'polskie,ukraińskie,białoruskie', 'cs': 'česká,slovenská', 'ru': 'российское,казахстанское',
       'tr': 'T.C.,Alman', 'ro': 'română,moldovenească', 'vi': 'Việt Nam', 'id': 'WNI,WNA', 'zh': '中国,韩国', 'ja': '日本,韓国,ベトナム', 'fi': 'Suomi,Viro'}


def label(lang, key, group):
    return WORDS[lang][key][group]


def person(names, group):
    for _ in range(400):
        first, last = (rng.choice(x) for x in NAMES[names][group])
        if names in ('zh', 'zt', 'ko'):
            n = last + first
        elif names == 'ja':
            n = f'{last} {first}'
        elif names == 'vi':
            n = f'{last} {first}'
        elif names == 'hu':
            n = f'{last} {first}'
        else:
            n = f'{first} {last}'
        if n not in used:
            used.add(n)
            return n
        if rng.random() < .3:
            return n
    return n


ROOTS = {'L': ['Norvela', 'Tabrik', 'Oskelin', 'Belmara', 'Quorint', 'Lumvek', 'Sandiro', 'Hexatrol', 'Veltrano', 'Corbessa'],
         'H': ['Zephira', 'Dorvane', 'Kestrom', 'Palvex', 'Mirandol', 'Ostrelle', 'Gravitek', 'Solmaris', 'Tindavo', 'Arkelys']}


def firm(cc, group):
    s = COUNTRIES[cc]['suffix']
    r = rng.choice(ROOTS[group])
    w = rng.choice({'L': ['Logistics', 'Trading', 'Systems', 'Foods'], 'H': ['Technik', 'Energy', 'Pharma', 'Textiles']}[group])
    if cc in ('id', 'ir', 'kz', 'by', 'ru', 'ua', 'tw', 'jp', 'kr') and rng.random() < .7:
        return f'{s} {r}'.strip()
    return f'{r} {w} {s}'.strip()


def firm_domain(group):
    return rng.choice(ROOTS[group]).lower() + {'L': '-group', 'H': 'online'}[group]


def email(group, cc):
    a = pat('[a-z]') + '.' + rng.choice({'L': ['brenner', 'larsson', 'okoye', 'moreau', 'salgado', 'tamura', 'fekete'],
                                        'H': ['whitmore', 'janssen', 'pereda', 'novotny', 'haddad', 'sorensen', 'ishii']}[group]) + pat('#{2,3}')
    v = f'{a}@{firm_domain(group)}.{cc if cc not in ("gb", "us") else "com"}'
    if v in used:
        return email(group, cc)
    used.add(v)
    return mark('contact-email', v)


def phone(cc, group):
    while True:
        v = pat(COUNTRIES[cc]['phone'].replace('+', '+'))
        if norm(v) not in used:
            used.add(norm(v))
            return mark('contact-phone', v)


def date(lang, y0, y1, style=0):
    y, m, d = rng.randint(y0, y1), rng.randint(1, 12), rng.randint(1, 28)
    if style == 1:
        return f'{y}-{m:02}-{d:02}'
    if lang in ('zh', 'zt'):
        return f'{y}年{m}月{d}日'
    if lang in ('ja', 'ko', 'lt', 'sv'):
        return f'{y}-{m:02}-{d:02}' if lang in ('lt', 'sv') else f'{y}/{m:02}/{d:02}' if lang == 'ja' else f'{y}.{m:02}.{d:02}'
    if lang == 'us':
        return f'{m:02}/{d:02}/{y}'
    if lang in ('de', 'cs', 'pl', 'fi', 'no', 'ru', 'uk', 'bg', 'tr', 'az', 'ro', 'hr', 'sr', 'sl', 'sk', 'et', 'lv', 'mk', 'is', 'da', 'hu'):
        return f'{d:02}.{m:02}.{y}' if lang != 'hu' else f'{y}.{m:02}.{d:02}.'
    if lang == 'nl':
        return f'{d:02}-{m:02}-{y}'
    return f'{d:02}/{m:02}/{y}'


def birth(lang, style=0):
    for _ in range(500):
        v = date(lang, 1950, 2004, style)
        if ('b', v) not in used:
            used.add(('b', v))
            return mark('person-birth-date', v)


def address(cc, lang, group):
    p = ADDR.get(ADDR_OF.get(cc))
    if not p:
        return None
    for _ in range(200):
        v = pat(p[group])
        if v not in used:
            used.add(v)
            return mark('postal-address', v)


def pick(table, lang, group):
    if lang not in table:
        return None
    s = table[lang]
    if '/' in s:
        s = s.split('/')[group == 'H']
    return rng.choice(s.split(','))
