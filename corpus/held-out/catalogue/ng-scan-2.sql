/* [139-FU-29] Nigeria / Arkelys Pharma Ltd */
BEGIN;
INSERT INTO staging_import (business_name, country, po_number, created_on, customer_bvn, tax_identification_number_tin, stage, mobile)
  VALUES ('Kestrom Technik Ltd', 'Nigeria', '416119825799', '15/04/2016', '⟦ng-bvn:22308358917⟧', '⟦ng-tin:17750629-0001⟧', 'new', '⟦contact-phone:+234 809 594 0333⟧');
INSERT INTO staging_import (business_name, country, po_number, created_on, customer_bvn, tax_identification_number_tin, stage, mobile)
  VALUES ('Tindavo Textiles Ltd', 'Nigeria', '729073195881', '27/10/2016', '⟦ng-bvn:22487630271⟧', '⟦ng-tin:21415438-0001⟧', 'pending', '⟦contact-phone:+234 801 235 3138⟧');
INSERT INTO staging_import (business_name, country, po_number, created_on, customer_bvn, tax_identification_number_tin, stage, mobile)
  VALUES ('Mirandol Textiles Ltd', 'Nigeria', '374392838543', '01/12/2021', '⟦ng-bvn:22224883114⟧', '⟦ng-tin:21686704-0001⟧', 'pending', '⟦contact-phone:+234 803 059 6391⟧');
INSERT INTO staging_import (business_name, country, po_number, created_on, customer_bvn, tax_identification_number_tin, stage, mobile)
  VALUES ('Gravitek Technik Ltd', 'Nigeria', '111469722992', '10/04/2015', '⟦ng-bvn:22152453534⟧', '⟦ng-tin:26633759-0001⟧', 'pending', '⟦contact-phone:+234 804 548 9399⟧');
INSERT INTO staging_import (business_name, country, po_number, created_on, customer_bvn, tax_identification_number_tin, stage, mobile)
  VALUES ('Kestrom Pharma Ltd', 'Nigeria', '622884186247', '13/09/2021', '⟦ng-bvn:22446691272⟧', '⟦ng-tin:12285815-0001⟧', 'done', '⟦contact-phone:+234 809 203 4166⟧');
INSERT INTO staging_import (business_name, country, po_number, created_on, customer_bvn, tax_identification_number_tin, stage, mobile)
  VALUES ('Tindavo Textiles Ltd', 'Nigeria', '447431563812', '28/07/2019', '⟦ng-bvn:22178876658⟧', '⟦ng-tin:26269681-0001⟧', 'done', '⟦contact-phone:+234 808 837 4121⟧');
INSERT INTO staging_import (business_name, country, po_number, created_on, customer_bvn, tax_identification_number_tin, stage, mobile)
  VALUES ('Gravitek Textiles Ltd', 'Nigeria', '394203172176', '08/09/2021', '⟦ng-bvn:22232218622⟧', '⟦ng-tin:21648537-0001⟧', 'new', '⟦contact-phone:+234 801 097 3584⟧');
INSERT INTO staging_import (business_name, country, po_number, created_on, customer_bvn, tax_identification_number_tin, stage, mobile)
  VALUES ('Mirandol Technik Ltd', 'Nigeria', '802541489169', '07/07/2023', '⟦ng-bvn:22330361820⟧', '⟦ng-tin:11948193-0001⟧', 'done', '⟦contact-phone:+234 802 676 7074⟧');
INSERT INTO staging_import (business_name, country, po_number, created_on, customer_bvn, tax_identification_number_tin, stage, mobile)
  VALUES ('Arkelys Energy Ltd', 'Nigeria', '998512808342', '16/06/2015', '⟦ng-bvn:22325941061⟧', '⟦ng-tin:16125767-0001⟧', 'pending', '⟦contact-phone:+234 808 236 6236⟧');
COMMIT;
