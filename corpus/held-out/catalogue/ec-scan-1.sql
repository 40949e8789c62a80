/* Mirandol Textiles Cía. Ltda., Ecuador. REQ5591579 */
BEGIN;
INSERT INTO dbo.Register (full_name, case_no, created_on, ruc_no, birth_date, sex, nationality, phone, order_no)
  VALUES ('⟦person-name:Abelardo Piedrahita Lugo⟧', 'REQ4179159', '20/08/2019', '⟦ec-ruc:1700451055001⟧', '⟦person-birth-date:17/03/1988⟧', '⟦person-sex:M⟧', '⟦person-nationality:española⟧', '⟦contact-phone:+593 91 468 9464⟧', '4072266630679');
INSERT INTO dbo.Register (full_name, case_no, created_on, ruc_no, birth_date, sex, nationality, phone, order_no)
  VALUES ('⟦person-name:Ximena Zabala Ortega⟧', 'REQ7183825', '10/12/2020', '⟦ec-ruc:0152285300001⟧', '⟦person-birth-date:11/07/1956⟧', '⟦person-sex:F⟧', '⟦person-nationality:colombiana⟧', '⟦contact-phone:+593 95 097 6660⟧', '8391543371410');
INSERT INTO dbo.Register (full_name, case_no, created_on, ruc_no, birth_date, sex, nationality, phone, order_no)
  VALUES ('⟦person-name:Rodolfo Piedrahita Lugo⟧', 'REQ7442185', '01/04/2022', '⟦ec-ruc:0947116802001⟧', '⟦person-birth-date:01/03/1982⟧', '⟦person-sex:F⟧', '⟦person-nationality:colombiana⟧', '⟦contact-phone:+593 94 712 2740⟧', '0949542872000');
INSERT INTO dbo.Register (full_name, case_no, created_on, ruc_no, birth_date, sex, nationality, phone, order_no)
  VALUES ('⟦person-name:Fermín Zabala Ortega⟧', 'REQ3771278', '21/05/2020', '⟦ec-ruc:1747207510001⟧', '⟦person-birth-date:10/08/1966⟧', '⟦person-sex:M⟧', '⟦person-nationality:mexicana⟧', '⟦contact-phone:+593 97 468 8227⟧', '7507801376956');
INSERT INTO dbo.Register (full_name, case_no, created_on, ruc_no, birth_date, sex, nationality, phone, order_no)
  VALUES ('⟦person-name:Ximena Zabala Ortega⟧', 'REQ5832905', '02/02/2023', '⟦ec-ruc:1756752703001⟧', '⟦person-birth-date:07/08/1965⟧', '⟦person-sex:M⟧', '⟦person-nationality:española⟧', '⟦contact-phone:+593 97 539 5828⟧', '2086241220575');
INSERT INTO dbo.Register (full_name, case_no, created_on, ruc_no, birth_date, sex, nationality, phone, order_no)
  VALUES ('⟦person-name:Abelardo Zabala Ortega⟧', 'REQ3290983', '22/04/2023', '⟦ec-ruc:0159950385001⟧', '⟦person-birth-date:15/01/1967⟧', '⟦person-sex:F⟧', '⟦person-nationality:colombiana⟧', '⟦contact-phone:+593 92 737 9474⟧', '4970168820514');
INSERT INTO dbo.Register (full_name, case_no, created_on, ruc_no, birth_date, sex, nationality, phone, order_no)
  VALUES ('⟦person-name:Fermín Escalante Ríos⟧', 'REQ9975402', '20/09/2024', '⟦ec-ruc:0959420217001⟧', '⟦person-birth-date:14/05/1976⟧', '⟦person-sex:F⟧', '⟦person-nationality:colombiana⟧', '⟦contact-phone:+593 95 441 6036⟧', '8980312690289');
INSERT INTO dbo.Register (full_name, case_no, created_on, ruc_no, birth_date, sex, nationality, phone, order_no)
  VALUES ('⟦person-name:Leticia Zabala Ortega⟧', 'REQ4552540', '10/08/2023', '⟦ec-ruc:0103684643001⟧', '⟦person-birth-date:06/12/1953⟧', '⟦person-sex:M⟧', '⟦person-nationality:mexicana⟧', '⟦contact-phone:+593 98 224 2752⟧', '5994198119094');
INSERT INTO dbo.Register (full_name, case_no, created_on, ruc_no, birth_date, sex, nationality, phone, order_no)
  VALUES ('⟦person-name:Leticia Tordesillas Gil⟧', 'REQ2124322', '27/08/2015', '⟦ec-ruc:0923276265001⟧', '⟦person-birth-date:19/12/1990⟧', '⟦person-sex:M⟧', '⟦person-nationality:española⟧', '⟦contact-phone:+593 99 531 2278⟧', '9470130007417');
INSERT INTO dbo.Register (full_name, case_no, created_on, ruc_no, birth_date, sex, nationality, phone, order_no)
  VALUES ('⟦person-name:Consuelo Piedrahita Lugo⟧', 'REQ9536806', '12/09/2024', '⟦ec-ruc:0113479208001⟧', '⟦person-birth-date:21/12/1954⟧', '⟦person-sex:F⟧', '⟦person-nationality:colombiana⟧', '⟦contact-phone:+593 98 580 2492⟧', '7410543819455');
INSERT INTO dbo.Register (full_name, case_no, created_on, ruc_no, birth_date, sex, nationality, phone, order_no)
  VALUES ('⟦person-name:Consuelo Piedrahita Lugo⟧', 'REQ4571660', '20/05/2024', '⟦ec-ruc:0925411662001⟧', '⟦person-birth-date:08/01/1999⟧', '⟦person-sex:M⟧', '⟦person-nationality:colombiana⟧', '⟦contact-phone:+593 98 286 1675⟧', '1714708789000');
COMMIT;
