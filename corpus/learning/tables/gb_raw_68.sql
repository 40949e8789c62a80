-- dump tmp_import, server version 10.6.12
SET NAMES utf8mb4;

INSERT INTO tmp_import (field_0, field_1, field_2, field_3, field_4, field_5, field_6, field_7) VALUES
  ('Tariq Fenwick', '7344.40', '⟦contact-phone:+44 (0)7315 299994⟧', '90d5e406-1cda-4105-9be2-cf8e0ecf1a7f', '⟦contact-email:t.fenwick5@sky.com⟧', '⟦gb-nino:NA 85 92 02 D⟧', '4500494792', '17030'),
  ('Ewan Holloway', '5587.53', '⟦contact-phone:+44 (0)7553 861498⟧', '4c57b7ff-7bbb-4e20-9e55-18f3b2c2b8eb', '⟦contact-email:e.holloway4@sky.com⟧', '⟦gb-nino:EP914462C⟧', '669789574514', 'K096399'),
  ('Hazel Lomax', '4967.26', '⟦contact-phone:+447841446054⟧', '4e111445-3ae3-4f00-a9f6-984f9648ea1c', '⟦contact-email:hlomax@lomaxfenwick.co.uk⟧', '⟦gb-nino:XM 27 44 41 C⟧', '56791373782061', '052733'),
  ('Nadia Lomax', '1960.74', '⟦contact-phone:+44 7512 525165⟧', '7bb0e65e-9fc4-4f34-88fa-ea2aab6b1780', '⟦contact-email:nadia_lomax82@sky.com⟧', '⟦gb-nino:OK 66 31 45 C⟧', 'ORD2020-77395', 'P-78220'),
  ('Gareth Adeyemi', '4988.90', '⟦contact-phone:+44 20 7465 5721⟧', 'b6764dbd-bffd-4cbd-a262-9e1d2f01255b', '⟦contact-email:gareth.adeyemi@btinternet.com⟧', '⟦gb-nino:KH 94 01 86 D⟧', '81959845809985', '57755'),
  ('Stuart Kaur', '3689.85', '⟦contact-phone:+44 7519 230504⟧', '3eb8be1f-016a-45d3-9734-5d75a11c56ea', '⟦contact-email:skaur@northmoor-council.gov.uk⟧', '⟦gb-nino:YX 29 19 23 D⟧', '595443219887', 'K609570'),
  ('Imogen Thistlewood', '5985.02', '⟦contact-phone:+447480946576⟧', '17c8b654-6200-49f8-8546-4289824d8b86', '⟦contact-email:imogen_thistlewood81@btinternet.com⟧', '⟦gb-nino:SG 85 74 83 C⟧', '25369269702174', 'K606604'),
  ('Gemma Cartwright', '5289.16', '⟦contact-phone:+44 (0)7340 430938⟧', 'd06561df-ffc3-48f6-96bd-57472bb4a10a', '⟦contact-email:cartwright-gemma@gmail.com⟧', '⟦gb-nino:BH 28 25 03 C⟧', '784881355744', 'P-36536');
