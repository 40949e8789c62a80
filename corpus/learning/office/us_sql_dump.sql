-- MySQL dump 10.13  Distrib 8.0.34  host: db7   database: benefits_42
DROP TABLE IF EXISTS `mbr`;
CREATE TABLE `mbr` (`id` int NOT NULL, `grp_no` char(8), `lname` varchar(40), `fname` varchar(40), `ssn` char(9), `dob` date, `eff_dt` date, `home_ph` char(10), `email` varchar(80), `zip` char(9), `upd_ts` datetime, `crc` char(8));
INSERT INTO `mbr` VALUES
(162183,'79435520','Gonzales','Lynn','⟦us-ssn:238667071⟧','⟦person-birth-date:1957-01-09⟧','2022-10-16','⟦contact-phone-us:9374501353⟧','⟦contact-email:gonzales.lynn@glenbury.org⟧','498312068','2025-09-12 09:36:27','bb517ccd'),
(118578,'82949089','Abbott','Harry','⟦us-ssn:424353215⟧','⟦person-birth-date:1995-07-14⟧','2024-05-16','⟦contact-phone-us:9378745922⟧','⟦contact-email:harry.abbott@glenbury.org⟧','497340582','2025-09-12 09:40:49','19b17e6c'),
(129621,'76923864','Heath','Gregory','⟦us-ssn:010251676⟧','⟦person-birth-date:1979-07-21⟧','2024-01-15','⟦contact-phone-us:9375284859⟧','⟦contact-email:gregory.heath@glenbury.org⟧','480203514','2025-09-12 09:43:25','c0919be7'),
(151065,'31629504','Cain','Shelley','⟦us-ssn:722054121⟧','⟦person-birth-date:1986-07-18⟧','2016-10-18','⟦contact-phone-us:9376467456⟧','⟦contact-email:s.cain@glenbury.org⟧','407390539','2025-09-12 09:46:20','493fa9f8'),
(182551,'24681444','Allen','Benjamin','⟦us-ssn:004155669⟧','⟦person-birth-date:1991-09-26⟧','2025-11-19','⟦contact-phone-us:9379212692⟧','⟦contact-email:ballen@glenbury.org⟧','451762332','2025-09-12 09:50:30','93eb86e0'),
(173766,'27488888','Fitzgerald','Erica','⟦us-ssn:018628170⟧','⟦person-birth-date:1984-11-04⟧','2021-01-25','⟦contact-phone-us:9376794221⟧','⟦contact-email:e.fitzgerald@glenbury.org⟧','485116054','2025-09-12 09:51:48','d88a28a7'),
(178077,'57116882','Lopez','Taylor','⟦us-ssn:521913359⟧','⟦person-birth-date:1965-12-06⟧','2023-05-09','⟦contact-phone-us:9373803165⟧','⟦contact-email:taylor_lopez08@glenbury.org⟧','487790209','2025-09-12 09:54:58','18594dc7'),
(102385,'09859552','Harmon','Joseph','⟦us-ssn:331940849⟧','⟦person-birth-date:1959-05-16⟧','2021-12-23','⟦contact-phone-us:9374335957⟧','⟦contact-email:joseph_harmon44@glenbury.org⟧','455374514','2025-09-12 09:59:01','fd8184a4'),
(188601,'09371988','Giles','Adam','⟦us-ssn:351514721⟧','⟦person-birth-date:1970-03-20⟧','2018-03-18','⟦contact-phone-us:9373734506⟧','⟦contact-email:adam.giles@glenbury.org⟧','482800667','2025-09-12 10:00:05','9fe59866'),
(170521,'15413429','Preston','Richard','⟦us-ssn:092451296⟧','⟦person-birth-date:1953-06-23⟧','2022-05-13','⟦contact-phone-us:9373797705⟧','⟦contact-email:r.preston@glenbury.org⟧','454236810','2025-09-12 10:04:57','917b9c1d'),
(115213,'43871430','Johnson','Hunter','⟦us-ssn:415885393⟧','⟦person-birth-date:1960-01-22⟧','2019-03-24','⟦contact-phone-us:9378655173⟧','⟦contact-email:hunter.johnson@glenbury.org⟧','479063815','2025-09-12 10:11:30','fe4d118f'),
(156443,'99475886','Blevins','Howard','⟦us-ssn:590389474⟧','⟦person-birth-date:1990-04-20⟧','2023-11-08','⟦contact-phone-us:9377196213⟧','⟦contact-email:h.blevins@glenbury.org⟧','449894715','2025-09-12 10:15:34','3c2c24dd'),
(117072,'61366028','Gaines','Jerry','⟦us-ssn:315357449⟧','⟦person-birth-date:1973-02-27⟧','2024-01-05','⟦contact-phone-us:9374412599⟧','⟦contact-email:gaines.jerry@glenbury.org⟧','467496177','2025-09-12 10:20:43','8fdb1f4f'),
(172461,'71406021','Owens','Joel','⟦us-ssn:296988515⟧','⟦person-birth-date:1998-04-12⟧','2022-04-23','⟦contact-phone-us:9372069363⟧','⟦contact-email:jowens@glenbury.org⟧','451977311','2025-09-12 10:24:57','9429671e'),
(199999,'00000000','SYSTEM','SYSTEM',NULL,NULL,'2019-01-01','0000000000',NULL,NULL,'2019-01-01 00:00:00','00000000');
INSERT INTO `prov` VALUES (4411,'⟦us-npi:1650356540⟧','Ames Family Practice','⟦us-ein:457480945⟧','207Q04971X','⟦contact-phone-us:9372207464⟧'),(4412,'⟦us-npi:1710231618⟧','Lakeland Imaging','⟦us-ein:364947446⟧','2085R6039X','⟦contact-phone-us:9379429336⟧');
