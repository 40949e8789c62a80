/* nightly security master */
INSERT INTO secmaster (row_id, isin, cusip, figi, lei, round_lot) VALUES (10879, '⟦finance-isin:US4593022571⟧', '⟦finance-cusip:4600D8101⟧', '⟦finance-figi:BBG009G2LJP6⟧', '⟦finance-lei:529900M5GHX2V0S5K508⟧', 900);
INSERT INTO secmaster (row_id, isin, cusip, figi, lei, round_lot) VALUES (16538, '⟦finance-isin:DE000A17KU52⟧', '⟦finance-cusip:1642H4101⟧', '⟦finance-figi:BBG000ZLQVP0⟧', '⟦finance-lei:529900AJ8VDMO8UHXZ44⟧', 100);
INSERT INTO secmaster (row_id, isin, cusip, figi, lei, round_lot) VALUES (12702, '⟦finance-isin:US2810848588⟧', '⟦finance-cusip:6805A7109⟧', '⟦finance-figi:BBG00LSPS4V4⟧', '⟦finance-lei:213800E32HS34YVYH459⟧', 600);
INSERT INTO secmaster (row_id, isin, cusip, figi, lei, round_lot) VALUES (10949, '⟦finance-isin:DE000A1DM882⟧', '⟦finance-cusip:601257108⟧', '⟦finance-figi:BBG0081FXC31⟧', '⟦finance-lei:213800AXZF2ENAU9EK88⟧', 800);
INSERT INTO secmaster (row_id, isin, cusip, figi, lei, round_lot) VALUES (18247, '⟦finance-isin:US1088524301⟧', '⟦finance-cusip:849492103⟧', '⟦finance-figi:BBG007Y4BCK7⟧', '⟦finance-lei:529900NWAPNL46FG8J44⟧', 300);
INSERT INTO secmaster (row_id, isin, cusip, figi, lei, round_lot) VALUES (17519, '⟦finance-isin:US3871332850⟧', '⟦finance-cusip:207596107⟧', '⟦finance-figi:BBG00V2RCW05⟧', '⟦finance-lei:529900Z9DT35G2N7Y353⟧', 500);
INSERT INTO secmaster (row_id, isin, cusip, figi, lei, round_lot) VALUES (14030, '⟦finance-isin:DE000A1OK594⟧', '⟦finance-cusip:3342K7105⟧', '⟦finance-figi:BBG00J6W7KP2⟧', '⟦finance-lei:724500DA58LEZMLI8N61⟧', 500);
