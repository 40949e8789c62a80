# -*- coding: utf-8 -*-
"""Prose, mail, chat, tickets. Snippets: <n> name <st> street <city> <d> date <amt> <ord> order no. <k> staff no. <em> <ph> <ib> <dob> <card>; <id> marked value; <!id> same shape, wrong check digit."""
import re
import hg_core as K, hg_ids as H, hg_loc as LOC
from hg_core import *
R = None


def init(rng):
    global R
    R = rng


S = {
'us': ["Hi team, new hire <n> starts <d>. {SSN is|Her social is|soc sec number:} <us-ssn>, {dob|DOB|born} <dob>. I-9 shows {driver's license|DL#|drivers lic.} <us-driving-licence>. Req <ord> is closed.",
 "Per our call, please update the direct deposit for <n>: {routing|ABA} <finance-us-routing>, {account number|acct #} <finance-bank-account>. Last pay stub was $<amt>. {Cell|Call me at|Phone} <contact-phone-us>.",
 "Customer read me the card over the phone: <card>, {exp|expires} <finance-card-expiry>, {cvv|security code} <finance-card-code>. I know we should not write this down. Case <ord>.",
 "The W-9 came back with {SSN|social security no.} 912-45-6781, which cannot be right (9xx is never issued). The corrected form says <us-ssn>. Mail to <st>, <city> or <em>.",
 "Passport {no.|number} <us-passport> was used for the I-94, A-number <us-alien-number>. USCIS receipt IOE0912345678. Applicant <n>, born <dob>.",
 "EIN <us-ein> is the employer on the 1099, recipient TIN <us-ssn>. Box 1: $<amt>. Reach <n> at <em>"],
'gb': ["Dear Sir or Madam,\nI am writing about my tax code. My {National Insurance number|NI number|NINO|N.I. no.} is <gb-nino> and my {UTR|unique taxpayer reference} is <gb-utr>. I was born on <dob>. My last payslip showed £<amt>.\nYours faithfully,\n<n>\n<st>, <city>",
 "Spoke to <n> today. {Mobile|Tel|best number} <contact-phone-gb>, {email|e-mail} <em>. Payment to be returned to {sort code and account|bank details:} <finance-gb-account>. Ref <ord>.",
 "Right to work check done: {passport no.|UK passport number|Passport} <gb-passport>, {driving licence|driving licence number} <gb-driving-licence>. DOB <dob>. Next review <d>.",
 "The surgery rang. NHS {no.|number} <gb-nhs-number>, not <!gb-nhs-number> as on the label. Patient <n>, d.o.b. <dob>.",
 "PS the number I gave, QQ 12 34 56 C, was just the sample on the form. Mine is {NI:|NI no} <gb-nino>."],
'ca': ["Bonjour/Hello, for the T4 we still need the {SIN|social insurance number|S.I.N.} of <n>: <ca-sin>. Date of birth <dob>. Phone <contact-phone-us>. Gross $<amt>.",
 "{OHIP|Health card} <ca-health-number>, {driver's licence|driver's licence no.} <ca-driving-licence>. Please confirm by email to <em>. File <ord>.",
 "Passport number <ca-passport>, {PR card|permanent resident card no.} <ca-permanent-resident>. He said his SIN was <!ca-sin> but the check fails."],
'au': ["G'day, {TFN|tax file number} for <n> is <au-tfn>, DOB <dob>. Super fund member no. <k>. Mobile <ph>.", "Employer {ABN|A.B.N.} <au-abn>, {ACN|A.C.N.} <au-acn>. Remittance $<amt> sent <d>, questions to <em>.", "{Medicare|Medicare card no.} <au-medicare>, {driver's licence no|licence number (driver's)} <au-driving-licence>, passport <au-passport>. Address <st>, <city>."],
'nz': ["Kia ora, the {IRD number|IRD no.} is <nz-ird> for <n>, born <dob>. KiwiSaver from <d>. Ph <ph>."],
'ie': ["Hi, {PPSN|PPS number|PPS no.} for <n>: <ie-ppsn>. Date of birth <dob>. Emergency tax of €<amt> to be refunded to <ib>.", "{Passport no.|Irish passport} <ie-passport>, {driving licence|Driving licence no.} <ie-driving-licence>; e-mail <em>, mobile <ph>."],
'de': ["Sehr geehrte Damen und Herren,\nhiermit teile ich Ihnen meine {Steuer-ID|Steueridentifikationsnummer|steuerliche IdNr.} mit: <de-steuer-id>. Geboren bin ich am <dob> in Kassel. Mein Gehalt beträgt <amt> EUR.\nMit freundlichen Grüßen\n<n>\n<st>\n<city>",
 "Bitte überweisen Sie den Betrag von <amt> EUR auf {mein Konto|folgende Bankverbindung|das Konto IBAN}: <ib>, BIC <finance-bic>. Rechnung <ord> vom <d>.",
 "Für die Anmeldung: {SV-Nummer|Sozialversicherungsnr.|Rentenversicherungsnummer} <de-rvnr>, {KV-Nummer|Versichertennummer|Krankenversichertennr.} <de-kvnr>, geb. <dob>, {Tel.|Handy|Telefon} <contact-phone-de>.",
 "Ausgewiesen durch {Personalausweis Nr.|Personalausweisnummer|Perso-Nr.} <de-personalausweis>, {Reisepass|Reisepass-Nr.} <de-passport>, {Führerschein Nr.|Führerscheinnummer} <de-driving-licence>. Die zuerst genannte Steuer-ID <!de-steuer-id> hatte einen Zahlendreher.",
 "hi, kannst du <n> ({mail|email}: <em>) in den Verteiler nehmen? Pers.-Nr. <k>, Rückruf <ph>. Danke!"],
'at': ["Liebe Kollegin, die {SV-Nummer|Sozialversicherungsnummer|SVNr.} von <n> lautet <at-svnr>, {geb.|geboren am} <dob>. {Führerschein|Führerscheinnummer} <at-driving-licence>. Gutschrift auf <ib>. Akt <ord>."],
'ch': ["Guten Tag, die {AHV-Nummer|AHV-Nr.|AHVN13} meines Sohnes <n> ist <ch-ahv>, Geburtsdatum <dob>. Prämie CHF <amt> bitte von <ib> abbuchen. {Natel|Tel.} <ph>.", "Bonjour, {n° AVS|numéro AVS} <ch-ahv>, né le <dob>. Merci de répondre à <em>."],
'fr': ["Madame, Monsieur,\nJe vous transmets {mon numéro de sécurité sociale|mon n° de sécu|mon NIR} : <fr-nir>. Je suis {né|née} le <dob>. Mon {numéro fiscal|n° fiscal} est le <fr-spi>.\nCordialement,\n<n>\n<st>, <city>",
 "Merci de virer <amt> € sur le compte {IBAN|dont l'IBAN est} <ib> (BIC <finance-bic>). Facture <ord> du <d>. Entreprise SIRET <fr-siret>.",
 "Bonjour, vous pouvez me joindre au <contact-phone-fr> ou par {mail|courriel} : <em>. Mon {passeport n°|numéro de passeport} : <fr-passport>, {permis de conduire n°|n° de permis} <fr-driving-licence>.",
 "slt, le n° sécu que j'avais noté (<!fr-nir>) est faux, le bon : <fr-nir>. dossier <k>"],
'be': ["Geachte, mijn {rijksregisternummer|rijksregisternr.|RRN} is <be-national-number>, geboren op <dob>. Rekening <ib>. Met vriendelijke groeten, <n>, <st>, <city>.", "Bonjour, {numéro national|n° de registre national|NRN} : <be-national-number>. {Permis de conduire|N° permis de conduire} <be-driving-licence>. GSM <ph>. Réf. <ord>."],
'es': ["Estimados señores:\nYo, <n>, con {DNI|D.N.I. nº|DNI número} <es-dni>, nacido el <dob>, con domicilio en <st>, <city>, solicito el cambio de cuenta a <ib>. {Teléfono|Tfno.|Móvil} <contact-phone-es>.",
 "La trabajadora con {NIE|N.I.E.} <es-nie> y {número de la Seguridad Social|nº S.S.|NAF} <es-nuss> causó alta el <d>. Salario <amt> €. Empresa {CIF|con CIF} <es-cif>.",
 "Os paso los datos: {pasaporte|nº de pasaporte} <es-passport>, {permiso de conducir|carnet de conducir} <es-driving-licence>, correo <em>. Pedido <ord>. El DNI <!es-dni> estaba mal escrito."],
'mx': ["Buen día, el {CURP|C.U.R.P.} de <n> es <mx-curp> y su {RFC|R.F.C.} <mx-rfc>. Nació el <dob>. Sueldo $<amt>. Cel. <ph>.", "Favor de facturar a {RFC|RFC:} <mx-rfc>, correo <em>. Pasaporte {no.|número} <mx-passport>. Folio <ord>."],
'ar': ["Hola, te paso el {CUIL|CUIT|C.U.I.L.} <ar-cuit> y el {DNI|D.N.I.} <ar-dni> de <n>, fecha de nacimiento <dob>. Legajo <k>. Avisame a <em>."],
'cl': ["Estimada, {RUT|R.U.T.|RUN} <cl-rut>, <n>, nacido el <dob>. El RUT <!cl-rut> fue rechazado por el SII. Fono <ph>. Boleta <ord>."],
'co': ["Buenas tardes, {cédula|C.C.|cédula de ciudadanía No.} <co-cedula> de <n>, nacida el <dob>. Empresa {NIT|N.I.T.} <co-nit>. Celular <ph>, correo <em>. Radicado <ord>."],
'pe': ["Señores, {RUC|R.U.C. N°} <pe-ruc>, <n>. Comprobante <ord> por S/ <amt>. Correo <em>."],
'ec': ["Estimados, {cédula|C.I.|cédula de identidad} <ec-cedula> de <n>, fecha de nacimiento <dob>. Celular <ph>."],
'it': ["Gentili signori,\nil sottoscritto <n>, nato il <dob>, residente in <st>, <city>, {codice fiscale|C.F.|cod. fisc.} <it-codice-fiscale>, chiede il rimborso di € <amt> sul conto {IBAN|c/c} <ib>. {Cell.|Tel.|Recapito telefonico} <contact-phone-it>.\nDistinti saluti",
 "La ditta con {P.IVA|partita IVA|P. IVA} <it-partita-iva> ha emesso la fattura <ord> del <d>. Referente <n>, mail <em>.",
 "{Patente|Patente n.} <it-driving-licence>, {passaporto|passaporto n.} <it-passport>. Attenzione: CF <!it-codice-fiscale> errato, quello giusto è <it-codice-fiscale>."],
'pt': ["Exmos. Senhores,\no meu {NIF|n.º de contribuinte|número de contribuinte} é <pt-nif>. Nasci em <dob>. {Carta de condução|Carta de condução n.º} <pt-driving-licence>. Transferência de <amt> € para <ib>. Contacto <ph>.\n<n>", "Fatura <ord>: NIF <!pt-nif> inválido; NIF correto <pt-nif>. Email <em>"],
'br': ["Prezados, segue {CPF|o CPF|CPF nº} <br-cpf> e {RG|o RG} <br-rg> de <n>, nascida em <dob>. {CEP|CEP:} <br-cep>. {Tel.|Celular|WhatsApp} <contact-phone-br>. Salário R$ <amt>.",
 "A empresa {CNPJ|inscrita no CNPJ sob o nº} <br-cnpj> depositou o FGTS. {PIS|PIS/PASEP|NIS} <br-pis>. Protocolo <ord>. e-mail <em>", "o cpf <!br-cpf> nao passa na receita, o certo é cpf <br-cpf>. {passaporte|Passaporte nº} <br-passport>"],
'nl': ["Geachte heer/mevrouw,\nHierbij mijn gegevens: {BSN|burgerservicenummer|BSN-nummer} <nl-bsn>, geboren op <dob>. Rekening <ib>. {Paspoort|Paspoortnummer} <nl-passport>, {rijbewijs|rijbewijsnr.} <nl-driving-licence>.\nGroet, <n>, <st>, <city>", "hoi, bsn <!nl-bsn> klopt niet (elfproef), het moet {bsn|BSN:} <nl-bsn> zijn. Mail <em>, tel <ph>. Dossier <ord>."],
'pl': ["Szanowni Państwo,\npodaję {numer PESEL|PESEL|nr PESEL} <pl-pesel>, ur. <dob>. {Dowód osobisty|Seria i numer dowodu|nr dowodu osobistego} <pl-identity-card>. Przelew <amt> zł na rachunek <ib>.\nZ poważaniem\n<n>\n<st>, <city>",
 "Pracownik o {PESEL-u|numerze PESEL} <pl-pesel>, {paszport|nr paszportu} <pl-passport>, {prawo jazdy|prawo jazdy nr} <pl-driving-licence>. {Firma NIP|NIP} <pl-nip>. Tel. <ph>, mail <em>. Błędny PESEL: <!pl-pesel>. Sprawa <ord>."],
'se': ["Hej, {personnumret|personnummer|personnr} för <n> är <se-personnummer>. Lön <amt> kr till <ib>. Nås på <ph> eller <em>.", "{Passnummer|passnr} <se-passport>, född <dob>. Det gamla personnumret <!se-personnummer> var felskrivet. Ärende <ord>."],
'dk': ["Kære borger, vi har noteret {CPR-nummeret|CPR-nr.|cpr} <dk-cpr> for <n>, født <dob>. {Kørekort|Kørekortnummer} <dk-driving-licence>. Beløb <amt> kr. til <ib>. Tlf. <ph>, mail <em>. Sag <ord>."],
'no': ["Hei, {fødselsnummeret|fødselsnummer|fnr.|personnummer} til <n> er <no-fodselsnummer>. Lønn <amt> kr utbetales til <ib>. Mobil <ph>, e-post <em>. Sak <ord>, fødselsdato <dob>."],
'fi': ["Hei, työntekijän <n> {henkilötunnus|hetu|henkilötunnuksensa} on <fi-hetu>. Syntymäaika <dob>. Palkka <amt> € tilille <ib>. Puh. <ph>, sähköposti <em>.", "Hetu <!fi-hetu> oli virheellinen, oikea {hetu|henkilötunnus} <fi-hetu>. Tapaus <ord>."],
'cz': ["Dobrý den, {rodné číslo|r.č.|RČ} pana/paní <n> je <cz-rodne-cislo>, {nar.|datum narození} <dob>. {Řidičský průkaz č.|Číslo řidičského průkazu} <cz-driving-licence>. Mobil <ph>, e-mail <em>. Spis <ord>."],
'sk': ["Dobrý deň, {rodné číslo|r.č.|s rodným číslom} <cz-rodne-cislo>, <n>, {nar.|dátum narodenia} <dob>. {Vodičský preukaz č.|Číslo vodičského preukazu} <sk-driving-licence>. Mobil <ph>. Faktúra <ord>."],
'ro': ["Bună ziua, {CNP|CNP-ul angajatului este|cod numeric personal} <ro-cnp>, <n>, născut la <dob>. {Permis de conducere|Permis de conducere nr.} <ro-driving-licence>. Cont <ib>. Tel. <ph>, e-mail <em>. Dosar <ord>.", "CNP greșit: <!ro-cnp>. Cel corect: {CNP|cnp} <ro-cnp>."],
'tr': ["Merhaba, <n> için {T.C. kimlik numarası|TC kimlik no|TCKN} <tr-kimlik>, doğum tarihi <dob>. Maaş <amt> TL, IBAN <ib>. Cep <ph>, e-posta <em>. Hatalı TC no: <!tr-kimlik>. Dosya <ord>."],
'gr': ["Καλημέρα σας, ο {ΑΜΚΑ|Α.Μ.Κ.Α.|αριθμός ΑΜΚΑ} του <n> είναι <gr-amka>, ημερομηνία γέννησης <dob>. {Άδεια οδήγησης|Αρ. άδειας οδήγησης} <gr-driving-licence>. Λογαριασμός <ib>. Κιν. <ph>, email <em>. Αρ. πρωτ. <ord>."],
'bg': ["Здравейте, {ЕГН|ЕГН на лицето|с ЕГН} <bg-egn>, <n>, {роден на|дата на раждане} <dob>. {СУМПС №|Свидетелство за управление №} <bg-driving-licence>. Сметка <ib>. Тел. <ph>, имейл <em>. Грешно ЕГН: <!bg-egn>."],
'hr': ["Poštovani, {OIB|OIB:|osobni identifikacijski broj} <hr-oib>, <n>, {rođen|datum rođenja} <dob>. {Vozačka dozvola|Broj vozačke dozvole} <hr-driving-licence>. Mob. <ph>, e-pošta <em>. Krivi OIB: <!hr-oib>. Predmet <ord>."],
'hu': ["Tisztelt Ügyfelünk! {Jogosítvány száma|Vezetői engedély száma}: <hu-driving-licence>, <n>, {született|születési dátum:} <dob>. Telefon: <ph>, e-mail: <em>. Iktatószám <ord>."],
'ru': ["Здравствуйте! {СНИЛС|СНИЛСа|номер СНИЛС} <ru-snils>, {ИНН|с ИНН} <ru-inn>, <n>, {дата рождения|родился} <dob>. Оклад <amt>. Тел. <ph>, почта <em>. Договор № <ord>.", "Проверьте, пожалуйста, {ИНН|инн} <ru-inn> и {СНИЛС|снилс} <ru-snils>. Адрес: <st>, <city>."],
'ee': ["Tere, <n> {isikukood|isikukoodiga|IK} <ee-isikukood>, {sünniaeg|sündinud} <dob>. {Juhiluba|Juhiloa number} <ee-driving-licence>. Tel <ph>, e-post <em>. Vale isikukood: <!ee-isikukood>. Arve <ord>."],
'lt': ["Laba diena, {asmens kodas|a. k.|asmens kodą} <lt-asmens-kodas>, <n>, {gimimo data|gimęs} <dob>. {Vairuotojo pažymėjimas|Vairuotojo pažymėjimo Nr.} <lt-driving-licence>. Tel. <ph>, el. paštas <em>. Sąskaita <ib>."],
'lv': ["Labdien, {vadītāja apliecība|vadītāja apliecības nr.} <lv-driving-licence>, <n>, {dzimšanas datums|dzimis} <dob>. Tālr. <ph>, e-pasts <em>. Konts <ib>."],
'si': ["Pozdravljeni, {vozniško dovoljenje št.|št. vozniškega dovoljenja} <si-driving-licence>, <n>, {rojen|datum rojstva} <dob>. Telefon <ph>, e-naslov <em>. Zadeva <ord>."],
'jp': ["お世話になっております。<n>様の{マイナンバー|個人番号|マイナンバー（個人番号）}は<jp-my-number>です。生年月日は<dob>、住所は<city><st>です。", "ご連絡先：{電話|携帯}<ph>、メール：<em>。{旅券番号|パスポート番号}：<jp-passport>。受付番号<k>、金額<amt>円。"],
'kr': ["안녕하세요. <n>님의 {주민등록번호|주민번호}는 <kr-rrn>이며 생년월일은 <dob>입니다. 연락처 <ph>, 이메일 <em>.", "{여권번호|여권 번호}: <kr-passport>, 접수번호 <k>, 주소 <city> <st>. 틀린 주민번호 아님."],
'cn': ["您好，<n>的{身份证号|身份证号码|公民身份号码}是<cn-resident-id>，出生日期<dob>，住址<city><st>。", "请联系：{手机|电话}<ph>，邮箱：<em>。{护照号|护照号码}：<cn-passport>。订单号<ord>，错误的身份证号：<!cn-resident-id>。"],
'tw': ["您好，<n>的{身分證字號|身份證字號|身分證}為<tw-id>，生日<dob>，{手機|電話}：<ph>，信箱：<em>。受理編號<k>。"],
'hk': ["Dear Sirs, {HKID|HKID no.|Hong Kong Identity Card no.} <hk-id> belongs to <n>, date of birth <dob>. Tel <ph>, email <em>. Policy <k>."],
'in': ["Dear Sir, {Aadhaar|Aadhaar no.|aadhar number} <in-aadhaar> and {PAN|PAN no.|PAN card} <in-pan> of <n>, DOB <dob>, are attached. CTC Rs <amt>. Mob <ph>.", "KYC: {voter ID|EPIC no.} <in-voter-id>, {DL|driving licence no.} <in-driving-licence>, passport no. <in-passport>. GSTIN <in-gstin>. Mail <em>. Wrong Aadhaar earlier: <!in-aadhaar>."],
'pk': ["Assalam o alaikum, {CNIC|CNIC no.} <pk-cnic>, <n>, date of birth <dob>. Cell <ph>, email <em>. File <k>."],
'id': ["Yth. Bapak/Ibu, {NIK|No. KTP|nomor induk kependudukan (NIK)} <id-nik>, <n>, {tanggal lahir|lahir tgl} <dob>. {HP|No. HP} <ph>, email <em>. No. berkas <k>."],
'my': ["Dear HR, {IC no.|NRIC|MyKad no.} <my-nric>, <n>, date of birth <dob>. HP <ph>, email <em>. Ref <ord>."],
'sg': ["Hi, {NRIC|NRIC no.|FIN/NRIC} <sg-nric> (<n>), DOB <dob>. HP <ph>, email <em>. Case <k>."],
'th': ["เรียน ฝ่ายบุคคล {เลขประจำตัวประชาชน|เลขบัตรประชาชน} <th-id> ชื่อ <n> วันเกิด <dob> โทร. <ph> อีเมล <em> เลขที่รับ <k>"],
'il': ["שלום, {תעודת זהות|ת.ז.|מספר זהות} <il-id> של <n>, תאריך לידה <dob>. טלפון <ph>, מייל <em>. אסמכתא <k>."],
'sa': ["السلام عليكم، {رقم الهوية|رقم الهوية الوطنية|رقم الإقامة} <sa-id> باسم <n>، تاريخ الميلاد <dob>. الجوال <ph>، البريد الإلكتروني <em>. رقم المعاملة <k>."],
'ae': ["تحية طيبة، {رقم الهوية الإماراتية|رقم الهوية (Emirates ID)|Emirates ID} <ae-emirates-id> باسم <n>، تاريخ الميلاد <dob>. الهاتف <ph>، البريد <em>."],
'za': ["Good day, {ID number|SA ID no.|RSA ID} <za-id>, <n>, born <dob>. Cell <ph>, email <em>. Wrong ID no. on file: <!za-id>. Policy <ord>."],
}

FILLER = {
 'en': ["See you at 14:30 in room 2.117.", "Invoice total 1,249.00 incl. 19%.", "Build 8.4.1190 is out, sha {HEXS}.", "Tracking 1Z8803WY0391220048 says delivered.", "My test card 4242 was rejected again lol", "ok thx", "The part number is 445-0761208-11, not -12.", "Ping me on ext. 4417.", "Chapter 3, pp. 112-118, ISBN on the slip."],
 'de': ["Die Besprechung ist um 14:30 in Raum 2.117.", "Bitte Angebot 4500123377 prüfen, Pos. 10–40.", "Hab die Version 7.3.0.2 eingespielt.", "ok, danke", "Zählerstand 004711.8, Zählernummer 1ESY1160987215."],
 'fr': ["Réunion à 14h30, salle 2.117.", "Devis 2024-00871, remise de 3,5 %.", "ok merci", "Le colis 6A21934478801 est arrivé."],
 'es': ["La reunión es a las 14:30.", "Presupuesto 2024/00871, dto. 3,5 %.", "vale, gracias"],
 'it': ["Riunione alle 14:30, sala 2.", "Preventivo 2024/871, sconto 3,5%.", "ok grazie"],
}


def fill(cc, s, p=None):
    p = p or Person(cc)
    s = re.sub(r'\{([^{}]*\|[^{}]*)\}', lambda m: R.choice(m.group(1).split('|')), s)

    def rep(m):
        k = m.group(1)
        if k == 'n':
            return p.name
        if k == 'st':
            return p.street
        if k == 'city':
            return p.city
        if k == 'd':
            return dfmt(rdate(), p.lang, p.cc)
        if k == 'amt':
            return decoyval('amt', p)
        if k == 'ord':
            return decoyval('order', p)
        if k == 'k':
            return decoyval('staff', p)
        if k.startswith('!'):
            return wrong(k[1:], p) or '?'
        return val({'em': 'email', 'ph': 'phone+', 'ib': 'iban'}.get(k, k), p)
    return re.sub(r'<(!?[a-z0-9-]+)>', rep, s), p


def filler(lang):
    return R.choice(FILLER.get(lang, FILLER['en'])).replace('{HEXS}', hexs(10))


def pmail(p):
    return M('contact-email', p.email())


MH = {'en': 'From To Sent Subject wrote', 'de': 'Von An Gesendet Betreff schrieb', 'fr': 'De À Envoyé Objet écrit', 'es': 'De Para Enviado Asunto escribió', 'it': 'Da A Inviato Oggetto scritto', 'pt': 'De Para Enviado Assunto escreveu', 'nl': 'Van Aan Verzonden Onderwerp schreef', 'pl': 'Od Do Wysłano Temat napisał(a)', 'sv': 'Från Till Skickat Ämne skrev'}


def make(emit):
    big = ['us', 'gb', 'de', 'fr', 'es', 'it', 'br', 'nl', 'pl', 'ca', 'in', 'mx', 'au', 'se']
    k = 0
    # letters
    for cc in S:
        n = {True: 9, False: 5}[cc in big]
        out = []
        order = []
        for i in range(n):
            if not order:
                order = R.sample(S[cc], len(S[cc]))
            t, p = fill(cc, order.pop())
            out.append(t)
            if R.random() < .4:
                out.append(filler(p.lang))
        emit('letters/%s_%02d.txt' % (cc, k), '\n\n'.join(out) + '\n')
        k += 1
    # e-mail threads
    for cc in ('us', 'gb', 'de', 'fr', 'es', 'it', 'br', 'nl', 'pl', 'se', 'in', 'pt', 'ca', 'ro'):
        lang = LOC.C[cc][0]
        fr, to, sent, subj, wrote = MH.get(lang, MH['en']).split()
        ppl = [Person(cc) for _ in range(3)]
        depth = 0
        out = ['%s: %s <%s>' % (fr, ppl[0].name, pmail(ppl[0])), '%s: %s <%s>' % (to, ppl[1].name, pmail(ppl[1])), '%s: %s' % (sent, rdate().isoformat() + ' 09:%s' % '41'), '%s: RE: %s' % (subj, decoyval('order', ppl[0])), 'X-Mailer: 16.0.17231.20236', '']
        for i in range(6):
            t, p = fill(cc, R.choice(S[cc]))
            pre = '> ' * depth
            body = t.split('\n') + ([filler(lang)] if R.random() < .6 else [])
            out += [pre + l for l in body] + [pre.rstrip()]
            q0 = R.choice(ppl)
            out.append(pre + R.choice(['%s <%s> %s:' % (q0.name, pmail(q0), wrote), '-----Original Message-----', '%s %s %s:' % (dfmt(rdate(), lang, cc), q0.name, wrote)]))
            if depth < 3:
                depth += 1
        emit('mail/%s_thread_%02d.eml' % (cc, k), '\n'.join(out) + '\n')
        k += 1
    # chats
    for cc in ('us', 'gb', 'de', 'fr', 'es', 'it', 'br', 'tr', 'ru', 'pl', 'in', 'cn', 'jp', 'kr'):
        lang = LOC.C[cc][0]
        a, b = Person(cc), Person(cc)
        st = R.choice(['wa', 'slack', 'json'])
        out, h = [], R.randint(8, 12) * 60
        msgs = []
        for i in range(9):
            t, p = fill(cc, R.choice(S[cc]))
            for part in re.split(r'(?<=[.。!?])\s+|\n', t) if R.random() < .5 else [t.replace('\n', ' ')]:
                msgs.append(part)
            if R.random() < .6:
                msgs.append(filler(lang))
        for m_ in msgs:
            h += R.randint(0, 3)
            w = R.choice([a, b]).name
            if st == 'wa':
                out.append('[12/03/25, %02d:%02d:%02d] %s: %s' % (h // 60, h % 60, R.randint(0, 59), w, m_))
            elif st == 'slack':
                out.append('%s  %02d:%02d\n%s\n' % (w, h // 60, h % 60, m_))
            else:
                out.append(json.dumps({'user': 'U0' + up(8), 'ts': '17%s.%s' % (dg(8), dg(6)), 'type': 'message', 'text': m_}, ensure_ascii=False))
        emit('chat/%s_%02d.%s' % (cc, k, 'jsonl' if st == 'json' else 'txt'), '\n'.join(out) + '\n')
        k += 1
    # tickets
    for j in range(8):
        out = []
        for i in range(8):
            cc = R.choice(['us', 'gb', 'de', 'fr', 'es', 'it', 'nl', 'ca', 'au', 'ie'])
            t, p = fill(cc, R.choice(S[cc]))
            out += ['=' * 60, 'Ticket #%s   Priority: P%d   Queue: %s' % (decoy_num(7), R.randint(1, 4), R.choice(['billing', 'it-helpdesk', 'claims'])), 'Opened: %s 10:%s  SLA: %dh  Asset: LT-%s' % (rdate().isoformat(), '17', R.choice([4, 8, 24]), dg(5)), 'Requester: %s <%s>' % (p.name, pmail(p)), 'Description:', t, 'Comment: ' + filler(LOC.C[cc][0]), 'Session: %s  client ip %s  build 5.12.%d.%d' % (hexs(32), M('network-ipv4', H.ipv4()) if R.random() < .5 else H.ipv4_private(), R.randint(1, 90), R.randint(1, 9))]
        emit('tickets/batch_%d.txt' % j, '\n'.join(out) + '\n')
    # glued
    for j in range(4):
        out = []
        for i in range(16):
            p = Person(R.choice(['us', 'de', 'gb', 'fr', 'se', 'it', 'nl', 'pl']))
            c = p.cc
            i0 = {'us': 'us-ssn', 'de': 'de-steuer-id', 'gb': 'gb-nino', 'fr': 'fr-nir', 'se': 'se-personnummer', 'it': 'it-codice-fiscale', 'nl': 'nl-bsn', 'pl': 'pl-pesel'}[c]
            lab = R.choice(labels(c, i0)).replace(' ', '')
            out.append(R.choice(['%s%s:%s,%s:%s' % (p.name.replace(' ', ''), lab, val(i0, p), R.choice(labels(c, 'dob')).replace(' ', ''), val('dob', p)), '%s=%s;mail=%s;ref=%s' % (lab, val(i0, p), val('email', p), decoy_num(9)), '(%s:%s)%s' % (lab, val(i0, p), p.name), '%s/%s/%s' % (p.name, lab + ':' + val(i0, p), R.choice(labels(c, 'dob')) + ':' + val('dob', p)), 'Email:%s,Tel:%s' % (val('email', p), val('phone+', p))]))
        emit('ocr/glued_%d.txt' % j, '\n'.join(out) + '\n')
