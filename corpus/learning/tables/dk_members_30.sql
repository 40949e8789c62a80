-- dump kunden, server version 10.6.12
SET NAMES utf8mb4;

CREATE TABLE `kunden` (
  `medarbejder` varchar(120) DEFAULT NULL,
  `aendret` varchar(64) DEFAULT NULL,
  `cpr_nr` varchar(120) DEFAULT NULL,
  `ref_no` varchar(64) DEFAULT NULL,
  `koerekort_nr` varchar(64) DEFAULT NULL,
  `rec_id` varchar(32) DEFAULT NULL,
  `fodt` varchar(64) DEFAULT NULL,
  `addr` varchar(32) DEFAULT NULL,
  `e_mail` varchar(120) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `kunden` VALUES
('Signe Mølgaard','05.03.2016','⟦dk-cpr:0109491632⟧','4500194646','⟦dk-driving-licence:92305901⟧','K500667','⟦person-birth-date:01.09.1949⟧','Nørregade 12, 2. tv., 9000 Aalborg','⟦contact-email:smolgaard@mail.dk⟧'),
('Kirsten Bruun','7.3.2018','⟦dk-cpr:091095-3672⟧','INV-2021-36381','-','P-64604','⟦person-birth-date:1995-10-09⟧','Havnegade 5, 8000 Aarhus C','⟦contact-email:k.bruun4@gmail.com⟧'),
('Søren Bruun','2024-08-18','⟦dk-cpr:2812513489⟧','1ZSXO4482489033977','⟦dk-driving-licence:15735998⟧','15369','⟦person-birth-date:28.12.1951⟧','Havnegade 5, 5000 Odense C','⟦contact-email:sbruun@gmail.com⟧'),
('Lone Kjærgaard','14.5.2018','⟦dk-cpr:1307951602⟧','1ZWBT8439976903865','⟦dk-driving-licence:89051513⟧','16477','⟦person-birth-date:1995-07-13⟧','Skovvej 88, 5000 Odense C','⟦contact-email:kjaergaard-lone@mail.dk⟧'),
('Signe Thygesen','2018-07-21','⟦dk-cpr:260791-3792⟧','212733888585','-','P-85109','⟦person-birth-date:26. juli 1991⟧','Havnegade 5, 5000 Odense C','⟦contact-email:signet14@mail.dk⟧'),
('Lone Kjærgaard','11.1.2015','⟦dk-cpr:270178-1948⟧','545233037179','⟦dk-driving-licence:23136128⟧','K524369','⟦person-birth-date:1978-01-27⟧','Skovvej 88, 8000 Aarhus C','⟦contact-email:l.kjaergaard8@bruun-regnskab.dk⟧'),
('Søren Kjærgaard','14. december 2017','⟦dk-cpr:070291-2105⟧','4500677552','⟦dk-driving-licence:81708000⟧','P-33497','⟦person-birth-date:7. februar 1991⟧','Nørregade 12, 2. tv., 9000 Aalborg','⟦contact-email:soren_kjaergaard91@gmail.com⟧'),
('Signe Kjærgaard','12.06.2017','⟦dk-cpr:2206792984⟧','1ZUYT7133131427644','⟦dk-driving-licence:17975676⟧','61575','⟦person-birth-date:22. juni 1979⟧','Nørregade 12, 2. tv., 9000 Aalborg','⟦contact-email:signe_kjaergaard79@gmail.com⟧'),
('Søren Mølgaard','14.10.2019','⟦dk-cpr:211275-1869⟧','635396406088','⟦dk-driving-licence:69149634⟧','089234','⟦person-birth-date:21.12.1975⟧','Skovvej 88, 8000 Aarhus C','⟦contact-email:molgaard-soren@jubii.dk⟧'),
('Lone Kjærgaard','21. september 2016','⟦dk-cpr:231074-1992⟧','4500362093','⟦dk-driving-licence:48505491⟧','K840575','⟦person-birth-date:23. oktober 1974⟧','Nørregade 12, 2. tv., 5000 Odense C','⟦contact-email:kjaergaard.lone@bruun-regnskab.dk⟧'),
('Mette Mølgaard','11. april 2022','⟦dk-cpr:220891-2502⟧','534993280056','⟦dk-driving-licence:52416307⟧','P-57320','⟦person-birth-date:22.8.1991⟧','Nørregade 12, 2. tv., 9000 Aalborg','⟦contact-email:molgaard.mette@gmail.com⟧'),
('Rasmus Mølgaard','23.2.2023','⟦dk-cpr:070265-0879⟧','90401898319367','⟦dk-driving-licence:84568272⟧','91214','⟦person-birth-date:7. februar 1965⟧','Havnegade 5, 9000 Aalborg','⟦contact-email:molgaard-rasmus@bruun-regnskab.dk⟧');
