-- dump kunden, server version 10.6.12
SET NAMES utf8mb4;

CREATE TABLE `kunden` (
  `full_name` varchar(32) DEFAULT NULL,
  `email_address` varchar(32) DEFAULT NULL,
  `passport_no` varchar(32) DEFAULT NULL,
  `salary` varchar(32) DEFAULT NULL,
  `start_date` varchar(120) DEFAULT NULL,
  `address1` varchar(64) DEFAULT NULL,
  `jumin_no` varchar(64) DEFAULT NULL,
  `dob` varchar(32) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `kunden` VALUES ('최수빈','⟦contact-email:y.saeed3@naver.com⟧','⟦kr-passport:M91158361⟧','4664.37','2015.10.15','대학로 99, 대전광역시 유성구','⟦kr-rrn:0004224000996⟧','⟦person-birth-date:2000년 4월 22일⟧');
INSERT INTO `kunden` VALUES ('최성호','⟦contact-email:harukak91@hanmail.net⟧','⟦kr-passport:M84372022⟧','5545.38','2020년 7월 4일','센텀중앙로 55, 부산광역시 해운대구','⟦kr-rrn:520911-1799008⟧','⟦person-birth-date:1952.09.11⟧');
INSERT INTO `kunden` VALUES ('정동현','⟦contact-email:haruka.kim@daum.net⟧','⟦kr-passport:M72691299⟧','8826.68','2017-03-11','월드컵로 120, 804호, 서울특별시 마포구','⟦kr-rrn:990417-1800800⟧','⟦person-birth-date:1999년 4월 17일⟧');
INSERT INTO `kunden` VALUES ('김지은','???','⟦kr-passport:M56385647⟧','7884.69','2025년 1월 4일','센텀중앙로 55, 대전광역시 유성구','⟦kr-rrn:561105-2808498⟧','⟦person-birth-date:1956-11-05⟧');
INSERT INTO `kunden` VALUES ('임지은','⟦contact-email:avilevy.saeed@naver.com⟧','⟦kr-passport:M33353778⟧','6190.61','2016년 4월 28일','센텀중앙로 55, 서울특별시 마포구','⟦kr-rrn:791106-2728538⟧','⟦person-birth-date:1979.11.06⟧');
INSERT INTO `kunden` VALUES ('임동현','⟦contact-email:tanaka.avilevy@naver.com⟧','⟦kr-passport:M77437033⟧','6631.01','2022-04-05','월드컵로 120, 804호, 서울특별시 마포구','⟦kr-rrn:951213-1493766⟧','⟦person-birth-date:1995-12-13⟧');
INSERT INTO `kunden` VALUES ('임수빈','⟦contact-email:minjun.saeed@naver.com⟧','⟦kr-passport:M85346221⟧','5662.61','2025.11.09','센텀중앙로 55, 대전광역시 유성구','⟦kr-rrn:0303204496526⟧','⟦person-birth-date:2003.03.20⟧');
INSERT INTO `kunden` VALUES ('박성호','','⟦kr-passport:M96535811⟧','9012.45','2025-01-08','센텀중앙로 55, 서울특별시 마포구','⟦kr-rrn:7007121887293⟧','⟦person-birth-date:1970.07.12⟧');
INSERT INTO `kunden` VALUES ('최성호','⟦contact-email:chengongw47@daum.net⟧','⟦kr-passport:M70767965⟧','2032.48','2024년 12월 12일','월드컵로 120, 804호, 대전광역시 유성구','⟦kr-rrn:820418-1218563⟧','⟦person-birth-date:1982-04-18⟧');
