-- Norvela Systems d.o.o. – Slovenija – BZ859839
CREATE TABLE IF NOT EXISTS kyc_subject (id INT, company VARCHAR(80), country VARCHAR(80), maticna_stevilka VARCHAR(80), id_za_ddv VARCHAR(80), order_no VARCHAR(80), start_date VARCHAR(80), phone VARCHAR(80), amount VARCHAR(80));
INSERT INTO kyc_subject (id, company, country, maticna_stevilka, id_za_ddv, order_no, start_date, phone, amount) VALUES
(7650, 'Lumvek Foods d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:7265620000⟧', '⟦si-vat-number:SI 63516055⟧', '3936307918', '2017-06-25', '⟦contact-phone:+386 41 182 854⟧', '2352.20'),
(9703, 'Oskelin Logistics d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:5646855000⟧', '⟦si-vat-number:SI 14255634⟧', 'FW604759', '2019-04-08', '⟦contact-phone:+386 41 232 607⟧', '4882.36'),
(7964, 'Quorint Foods d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:8825670000⟧', '⟦si-vat-number:SI14622360⟧', '6105095067', '2015-07-17', '⟦contact-phone:+386 41 878 878⟧', '9240.61'),
(9017, 'Hexatrol Trading d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:8839026000⟧', '⟦si-vat-number:SI 28577523⟧', 'CF409244', '2025-10-14', '⟦contact-phone:+386 31 108 580⟧', '9205.83'),
(7561, 'Sandiro Foods d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:3444961000⟧', '⟦si-vat-number:SI 63684535⟧', '2824708750', '2021-04-23', '⟦contact-phone:+386 41 398 329⟧', '3826.39'),
(3687, 'Sandiro Foods d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:8405689000⟧', '⟦si-vat-number:SI 32535481⟧', '9189918962', '2015-06-01', '⟦contact-phone:+386 31 144 644⟧', '9340.94'),
(2842, 'Quorint Trading d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:1579703000⟧', '⟦si-vat-number:SI 52099474⟧', '3234458559', '2023-06-23', '⟦contact-phone:+386 31 337 472⟧', '2228.37'),
(4504, 'Tabrik Logistics d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:4596846000⟧', '⟦si-vat-number:SI 22676996⟧', '5641179015', '2023-11-10', '⟦contact-phone:+386 31 333 524⟧', '4896.90'),
(3971, 'Corbessa Logistics d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:8595801000⟧', '⟦si-vat-number:SI 46854827⟧', '1476042518', '2024-12-19', '⟦contact-phone:+386 31 949 028⟧', '3089.88'),
(9009, 'Sandiro Trading d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:4983122000⟧', '⟦si-vat-number:SI25808940⟧', '6663233180', '2024-08-12', '⟦contact-phone:+386 31 273 584⟧', '6140.60'),
(7984, 'Norvela Systems d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:4885287000⟧', '⟦si-vat-number:SI 70398674⟧', 'RY835149', '2024-01-12', '⟦contact-phone:+386 31 362 230⟧', '6419.65'),
(9468, 'Hexatrol Foods d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:5622212000⟧', '⟦si-vat-number:SI18779034⟧', '2244518147', '2025-03-19', '⟦contact-phone:+386 41 367 297⟧', '9651.27'),
(1343, 'Veltrano Trading d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:1046322000⟧', '⟦si-vat-number:SI 86277758⟧', '5144292656', '2015-10-19', '⟦contact-phone:+386 31 687 065⟧', '5946.95'),
(6007, 'Belmara Systems d.o.o.', 'Slovenia', '⟦si-maticna-stevilka:7938705000⟧', '⟦si-vat-number:SI89555988⟧', '1723624626', '2020-07-08', '⟦contact-phone:+386 41 023 925⟧', '966.52');
