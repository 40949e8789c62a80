-- dump tmp_import, server version 10.6.12
SET NAMES utf8mb4;

INSERT INTO tmp_import (spalte1, spalte2, spalte3, spalte4, spalte5, spalte6, spalte7, spalte8) VALUES
  ('陈婷婷', 'ORD2024-86880', '⟦cn-resident-id:110105196502142827⟧', '⟦contact-email:ltanaka@126.com⟧', 'a1306308-9efd-4e41-8aaf-97c4191bccfb', '086051', '6852.01', ''),
  ('黄婷婷', '102318136986', '⟦cn-resident-id:310104194712017903⟧', '⟦contact-email:rsuksri@163.com⟧', '4199fcac-4498-4abd-a6ad-f159f7fdc2e1', 'P-99067', '7392.53', '⟦contact-phone:+86 135 9817 3160⟧'),
  ('赵晓燕', 'PO2024-02628', '⟦cn-resident-id:510107199008193881⟧', '⟦contact-email:p.tanaka3@sina.cn⟧', 'a918f140-2ea7-41a1-bb13-04318257aef4', '65854', '8312.06', '⟦contact-phone:+8613504803561⟧'),
  ('黄建国', '4500984522', '⟦cn-resident-id:500103199702038913⟧', '⟦contact-email:kimjh.saeed@sina.cn⟧', 'b07c4b70-be93-44e5-8904-a1a4d7436281', 'K279671', '7492.22', '⟦contact-phone:+8613506041708⟧'),
  ('赵建国', '1ZWSU7751290748868', '⟦cn-resident-id:310104195401127755⟧', '⟦contact-email:danamc01@sina.cn⟧', '2226095a-693a-4aaa-a903-f7832f5f876f', '027005', '2717.85', '⟦contact-phone:+86 137 5225 2795⟧'),
  ('陈晓燕', '4500466332', '⟦cn-resident-id:110105198109140162⟧', '⟦contact-email:pranee_suksri81@qq.com⟧', '61494b39-5d32-456d-8578-e9150399923b', 'K525793', '3614.83', '⟦contact-phone:+8613567614728⟧'),
  ('王丽华', '98058616658922', '⟦cn-resident-id:31010419780916396X⟧', '⟦contact-email:achen@163.com⟧', '53207f9e-cc2c-4fd7-91f7-6aa1fb880807', '69131', '3474.91', '⟦contact-phone:+8613532568590⟧'),
  ('陈晓燕', '694426484195', '⟦cn-resident-id:110105194812212262⟧', '⟦contact-email:suksri.wangfang@sina.cn⟧', 'ceabb9a6-3752-4602-b4ae-3ad6a6de46ab', '036442', '2998.96', '⟦contact-phone:+8613998687720⟧'),
  ('陈志强', '91565887587044', '⟦cn-resident-id:110105197306153419⟧', '⟦contact-email:chen-kimjh@qq.com⟧', '90b72f84-4fe2-4bce-9704-eafbcb593a85', '91060', '6668.75', '⟦contact-phone:+8613966512170⟧'),
  ('陈建国', '1ZKCR1467772938334', '⟦cn-resident-id:310104195905035096⟧', '⟦contact-email:avilevy_saeed59@sina.cn⟧', '955d1080-53a0-4ecb-bf2c-bc65a29a80a3', '19504', '1904.80', '⟦contact-phone:+8613837973653⟧'),
  ('周浩然', '88461597084717', '⟦cn-resident-id:420106200101068978⟧', '⟦contact-email:msaeed@sina.cn⟧', '6494fa33-386b-4371-ba5f-45a9be83610b', '86100', '9617.94', '⟦contact-phone:+86 139 7198 1291⟧');
