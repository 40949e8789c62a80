/* Zephira Technik AB, Sverige. S53.7794.25 */
BEGIN;
INSERT INTO staging_import (bolag, bestallning, nr_pa_nationellt_id_kort, moms_reg_nr, org_nr, reg_nr, for_och_efternamn, skapad, tel, e_postadress)
  VALUES ('Ostrelle Pharma AB', '41410450765304', '⟦se-identity-card:56028496⟧', '⟦se-vat-number:SE556977982901⟧', '⟦se-orgnr:559428-3565⟧', '⟦se-vehicle-registration:WEN 857⟧', '⟦person-name:Signe Tengvall⟧', '2023-10-04', '⟦contact-phone:+46 70 150 34 57⟧', '⟦contact-email:h.pereda679@kestromonline.se⟧');
INSERT INTO staging_import (bolag, bestallning, nr_pa_nationellt_id_kort, moms_reg_nr, org_nr, reg_nr, for_och_efternamn, skapad, tel, e_postadress)
  VALUES ('Ostrelle Technik AB', '60507015844680', '⟦se-identity-card:51883054⟧', '⟦se-vat-number:SE 5592067945 01⟧', '⟦se-orgnr:556821-6732⟧', '⟦se-vehicle-registration:RPH 12S⟧', '⟦person-name:Vendela Tengvall⟧', '2015-10-15', '⟦contact-phone:+46 76 916 58 81⟧', '⟦contact-email:m.whitmore30@gravitekonline.se⟧');
INSERT INTO staging_import (bolag, bestallning, nr_pa_nationellt_id_kort, moms_reg_nr, org_nr, reg_nr, for_och_efternamn, skapad, tel, e_postadress)
  VALUES ('Arkelys Pharma AB', '26959810829326', '⟦se-identity-card:57682093⟧', '⟦se-vat-number:SE 5564765039 01⟧', '⟦se-orgnr:556278-5922⟧', '⟦se-vehicle-registration:PLD96W⟧', '⟦person-name:Vendela Hallencreutz⟧', '2025-05-15', '⟦contact-phone:+46 70 134 54 96⟧', '⟦contact-email:b.ishii83@ostrelleonline.se⟧');
INSERT INTO staging_import (bolag, bestallning, nr_pa_nationellt_id_kort, moms_reg_nr, org_nr, reg_nr, for_och_efternamn, skapad, tel, e_postadress)
  VALUES ('Tindavo Energy AB', '556134-9600', '⟦se-identity-card:56733798⟧', '⟦se-vat-number:SE559953643901⟧', '⟦se-orgnr:556669-6000⟧', '⟦se-vehicle-registration:BCZ 90Y⟧', '⟦person-name:Signe Norrgård⟧', '2023-07-08', '⟦contact-phone:+46 76 043 34 48⟧', '⟦contact-email:c.sorensen01@kestromonline.se⟧');
INSERT INTO staging_import (bolag, bestallning, nr_pa_nationellt_id_kort, moms_reg_nr, org_nr, reg_nr, for_och_efternamn, skapad, tel, e_postadress)
  VALUES ('Zephira Textiles AB', '559688-9788', '⟦se-identity-card:53255257⟧', '⟦se-vat-number:SE556422548901⟧', '⟦se-orgnr:556002-9612⟧', '⟦se-vehicle-registration:FFU 30G⟧', '⟦person-name:Algot Norrgård⟧', '2021-09-09', '⟦contact-phone:+46 72 224 49 75⟧', '⟦contact-email:w.sorensen62@mirandolonline.se⟧');
INSERT INTO staging_import (bolag, bestallning, nr_pa_nationellt_id_kort, moms_reg_nr, org_nr, reg_nr, for_och_efternamn, skapad, tel, e_postadress)
  VALUES ('Ostrelle Technik AB', '556459-0743', '⟦se-identity-card:54990803⟧', '⟦se-vat-number:SE556633300001⟧', '⟦se-orgnr:556955-4594⟧', '⟦se-vehicle-registration:PXM 25T⟧', '⟦person-name:Algot Ekdahl⟧', '2020-03-15', '⟦contact-phone:+46 70 990 97 82⟧', '⟦contact-email:j.whitmore74@dorvaneonline.se⟧');
INSERT INTO staging_import (bolag, bestallning, nr_pa_nationellt_id_kort, moms_reg_nr, org_nr, reg_nr, for_och_efternamn, skapad, tel, e_postadress)
  VALUES ('Tindavo Technik AB', '22851378557929', '⟦se-identity-card:51020142⟧', '⟦se-vat-number:SE556826191001⟧', '⟦se-orgnr:559324-9302⟧', '⟦se-vehicle-registration:NBS719⟧', '⟦person-name:Signe Åkerblom⟧', '2024-03-04', '⟦contact-phone:+46 73 767 79 32⟧', '⟦contact-email:v.novotny842@zephiraonline.se⟧');
INSERT INTO staging_import (bolag, bestallning, nr_pa_nationellt_id_kort, moms_reg_nr, org_nr, reg_nr, for_och_efternamn, skapad, tel, e_postadress)
  VALUES ('Zephira Pharma AB', '559999-3539', '⟦se-identity-card:54318992⟧', '⟦se-vat-number:SE 5566564281 01⟧', '⟦se-orgnr:559117-5822⟧', '⟦se-vehicle-registration:GHS 978⟧', '⟦person-name:Tuva Åkerblom⟧', '2024-12-23', '⟦contact-phone:+46 72 180 21 46⟧', '⟦contact-email:q.ishii289@kestromonline.se⟧');
INSERT INTO staging_import (bolag, bestallning, nr_pa_nationellt_id_kort, moms_reg_nr, org_nr, reg_nr, for_och_efternamn, skapad, tel, e_postadress)
  VALUES ('Mirandol Pharma AB', '51191155672216', '⟦se-identity-card:53986618⟧', '⟦se-vat-number:SE559713309801⟧', '⟦se-orgnr:559857-9679⟧', '⟦se-vehicle-registration:JGK 24Y⟧', '⟦person-name:Signe Norrgård⟧', '2024-08-07', '⟦contact-phone:+46 73 587 65 94⟧', '⟦contact-email:c.ishii94@ostrelleonline.se⟧');
COMMIT;
