/* [682-RN-24] Lietuva / Solmaris Technik UAB */
BEGIN;
INSERT INTO staging_import (pavadinimas, uzsakymas, sukurta, tel, tapatybes_korteles_numeris, paso_numeris, pvm_mok_kodas, vardas_ir_pavarde)
  VALUES ('Kestrom Technik UAB', '16087477', '2017-11-18', '⟦contact-phone:+370 683 00745⟧', '⟦lt-identity-card:18042261⟧', '⟦lt-passport:21513657⟧', '⟦lt-vat-number:LT100009950319⟧', '⟦person-name:Tadas Butkus⟧');
INSERT INTO staging_import (pavadinimas, uzsakymas, sukurta, tel, tapatybes_korteles_numeris, paso_numeris, pvm_mok_kodas, vardas_ir_pavarde)
  VALUES ('Ostrelle Energy UAB', '22652107', '2024-07-08', '⟦contact-phone:+370 622 13391⟧', '⟦lt-identity-card:16113941⟧', '⟦lt-passport:24126309⟧', '⟦lt-vat-number:LT100006253413⟧', '⟦person-name:Eglė Stankūnas⟧');
INSERT INTO staging_import (pavadinimas, uzsakymas, sukurta, tel, tapatybes_korteles_numeris, paso_numeris, pvm_mok_kodas, vardas_ir_pavarde)
  VALUES ('Tindavo Energy UAB', '18734564', '2015-01-03', '⟦contact-phone:+370 694 38069⟧', '⟦lt-identity-card:14957300⟧', '⟦lt-passport:28053092⟧', '⟦lt-vat-number:LT246785311⟧', '⟦person-name:Arūnas Grigaitė⟧');
INSERT INTO staging_import (pavadinimas, uzsakymas, sukurta, tel, tapatybes_korteles_numeris, paso_numeris, pvm_mok_kodas, vardas_ir_pavarde)
  VALUES ('Gravitek Energy UAB', '16505527', '2019-04-18', '⟦contact-phone:+370 666 76975⟧', '⟦lt-identity-card:15407646⟧', '⟦lt-passport:23323250⟧', '⟦lt-vat-number:LT455327012⟧', '⟦person-name:Rimantas Butkus⟧');
INSERT INTO staging_import (pavadinimas, uzsakymas, sukurta, tel, tapatybes_korteles_numeris, paso_numeris, pvm_mok_kodas, vardas_ir_pavarde)
  VALUES ('Palvex Textiles UAB', '44510750', '2022-09-01', '⟦contact-phone:+370 612 70850⟧', '⟦lt-identity-card:19178848⟧', '⟦lt-passport:28424404⟧', '⟦lt-vat-number:LT689698713⟧', '⟦person-name:Arūnas Šimkutė⟧');
INSERT INTO staging_import (pavadinimas, uzsakymas, sukurta, tel, tapatybes_korteles_numeris, paso_numeris, pvm_mok_kodas, vardas_ir_pavarde)
  VALUES ('Solmaris Textiles UAB', '30490267', '2025-09-17', '⟦contact-phone:+370 679 44971⟧', '⟦lt-identity-card:18362301⟧', '⟦lt-passport:26288628⟧', '⟦lt-vat-number:LT100001335212⟧', '⟦person-name:Rimantas Stankūnas⟧');
INSERT INTO staging_import (pavadinimas, uzsakymas, sukurta, tel, tapatybes_korteles_numeris, paso_numeris, pvm_mok_kodas, vardas_ir_pavarde)
  VALUES ('Zephira Technik UAB', '72611716', '2024-07-04', '⟦contact-phone:+370 637 90531⟧', '⟦lt-identity-card:19180706⟧', '⟦lt-passport:25337509⟧', '⟦lt-vat-number:LT100004488418⟧', '⟦person-name:Tadas Stankūnas⟧');
INSERT INTO staging_import (pavadinimas, uzsakymas, sukurta, tel, tapatybes_korteles_numeris, paso_numeris, pvm_mok_kodas, vardas_ir_pavarde)
  VALUES ('Ostrelle Pharma UAB', '51538578', '2018-04-19', '⟦contact-phone:+370 650 03934⟧', '⟦lt-identity-card:18299305⟧', '⟦lt-passport:22338677⟧', '⟦lt-vat-number:LT100000656511⟧', '⟦person-name:Rimantas Grigaitė⟧');
INSERT INTO staging_import (pavadinimas, uzsakymas, sukurta, tel, tapatybes_korteles_numeris, paso_numeris, pvm_mok_kodas, vardas_ir_pavarde)
  VALUES ('Zephira Pharma UAB', '69325933', '2017-10-20', '⟦contact-phone:+370 621 34452⟧', '⟦lt-identity-card:19326054⟧', '⟦lt-passport:29323318⟧', '⟦lt-vat-number:LT824020019⟧', '⟦person-name:Neringa Šimkutė⟧');
INSERT INTO staging_import (pavadinimas, uzsakymas, sukurta, tel, tapatybes_korteles_numeris, paso_numeris, pvm_mok_kodas, vardas_ir_pavarde)
  VALUES ('Gravitek Technik UAB', '79527463', '2022-04-07', '⟦contact-phone:+370 690 60514⟧', '⟦lt-identity-card:13342115⟧', '⟦lt-passport:28392399⟧', '⟦lt-vat-number:LT351525017⟧', '⟦person-name:Tadas Grigaitė⟧');
INSERT INTO staging_import (pavadinimas, uzsakymas, sukurta, tel, tapatybes_korteles_numeris, paso_numeris, pvm_mok_kodas, vardas_ir_pavarde)
  VALUES ('Kestrom Energy UAB', '73177017', '2023-06-03', '⟦contact-phone:+370 681 44796⟧', '⟦lt-identity-card:16008947⟧', '⟦lt-passport:23059118⟧', '⟦lt-vat-number:LT100005666011⟧', '⟦person-name:Rimantas Navickas⟧');
COMMIT;
