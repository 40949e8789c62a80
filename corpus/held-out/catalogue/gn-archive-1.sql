/* [REQ2468565] Guinée / Dorvane Pharma SARL */
BEGIN;
INSERT INTO dbo.Register (full_name, case_no, numero_nifp, birth_date, created_on, marital_status, nationality, order_no, phone, email)
  VALUES ('⟦person-name:Noémie Boisrenard⟧', 'REQ9115331', '⟦gn-nifp:513-695-064⟧', '⟦person-birth-date:1968-06-15⟧', '2017-06-21', '⟦person-marital-status:marié(e)⟧', '⟦person-nationality:marocaine⟧', '758742955', '⟦contact-phone:+224 621 135 251⟧', '⟦contact-email:o.janssen633@kestromonline.gn⟧');
INSERT INTO dbo.Register (full_name, case_no, numero_nifp, birth_date, created_on, marital_status, nationality, order_no, phone, email)
  VALUES ('⟦person-name:Romaric Thévenoux⟧', 'REQ2503876', '⟦gn-nifp:131391500⟧', '⟦person-birth-date:1963-09-28⟧', '2016-03-07', '⟦person-marital-status:divorcé(e)⟧', '⟦person-nationality:française⟧', '971936858', '⟦contact-phone:+224 628 714 214⟧', '⟦contact-email:n.pereda78@palvexonline.gn⟧');
INSERT INTO dbo.Register (full_name, case_no, numero_nifp, birth_date, created_on, marital_status, nationality, order_no, phone, email)
  VALUES ('⟦person-name:Fabrice Thévenoux⟧', 'REQ8554967', '⟦gn-nifp:568602460⟧', '⟦person-birth-date:1976-09-05⟧', '2019-10-11', '⟦person-marital-status:divorcé(e)⟧', '⟦person-nationality:belge⟧', '758170952', '⟦contact-phone:+224 621 670 463⟧', '⟦contact-email:c.sorensen89@palvexonline.gn⟧');
INSERT INTO dbo.Register (full_name, case_no, numero_nifp, birth_date, created_on, marital_status, nationality, order_no, phone, email)
  VALUES ('⟦person-name:Romaric Boisrenard⟧', 'REQ0207809', '⟦gn-nifp:682-928-486⟧', '⟦person-birth-date:1989-04-17⟧', '2023-02-03', '⟦person-marital-status:divorcé(e)⟧', '⟦person-nationality:belge⟧', '905903670', '⟦contact-phone:+224 621 194 557⟧', '⟦contact-email:o.novotny39@kestromonline.gn⟧');
INSERT INTO dbo.Register (full_name, case_no, numero_nifp, birth_date, created_on, marital_status, nationality, order_no, phone, email)
  VALUES ('⟦person-name:Hortense Marchandeau⟧', 'REQ0757068', '⟦gn-nifp:524-296-167⟧', '⟦person-birth-date:1952-05-18⟧', '2015-07-14', '⟦person-marital-status:célibataire⟧', '⟦person-nationality:marocaine⟧', '792538135', '⟦contact-phone:+224 628 996 840⟧', '⟦contact-email:m.whitmore83@dorvaneonline.gn⟧');
INSERT INTO dbo.Register (full_name, case_no, numero_nifp, birth_date, created_on, marital_status, nationality, order_no, phone, email)
  VALUES ('⟦person-name:Romaric Quillard⟧', 'REQ1733970', '⟦gn-nifp:500-778-865⟧', '⟦person-birth-date:1981-12-21⟧', '2022-12-26', '⟦person-marital-status:célibataire⟧', '⟦person-nationality:belge⟧', '657-046-014', '⟦contact-phone:+224 629 679 182⟧', '⟦contact-email:z.pereda287@zephiraonline.gn⟧');
INSERT INTO dbo.Register (full_name, case_no, numero_nifp, birth_date, created_on, marital_status, nationality, order_no, phone, email)
  VALUES ('⟦person-name:Fabrice Marchandeau⟧', 'REQ6892707', '⟦gn-nifp:745-319-723⟧', '⟦person-birth-date:1992-12-17⟧', '2020-08-07', '⟦person-marital-status:marié(e)⟧', '⟦person-nationality:belge⟧', '319841497', '⟦contact-phone:+224 620 933 953⟧', '⟦contact-email:g.whitmore24@gravitekonline.gn⟧');
INSERT INTO dbo.Register (full_name, case_no, numero_nifp, birth_date, created_on, marital_status, nationality, order_no, phone, email)
  VALUES ('⟦person-name:Hortense Thévenoux⟧', 'REQ3210609', '⟦gn-nifp:663-883-056⟧', '⟦person-birth-date:1966-10-27⟧', '2021-08-06', '⟦person-marital-status:marié(e)⟧', '⟦person-nationality:française⟧', '902361280', '⟦contact-phone:+224 625 036 956⟧', '⟦contact-email:t.whitmore823@kestromonline.gn⟧');
COMMIT;
