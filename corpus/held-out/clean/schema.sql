CREATE TABLE misarsarvi_0 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_9b1f36 PRIMARY KEY (id)
);

CREATE TABLE kogorgorvi_1 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(6,2),
  CONSTRAINT pk_9e1745 PRIMARY KEY (id)
);

CREATE TABLE sardorfalash_2 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(10,2),
  CONSTRAINT pk_6ae4ed PRIMARY KEY (id)
);

CREATE TABLE dordor_3 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_4018f0 PRIMARY KEY (id)
);

CREATE TABLE eldorlummi_4 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_57a039 PRIMARY KEY (id)
);

CREATE TABLE zenmi_5 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_990d35 PRIMARY KEY (id)
);

CREATE TABLE tengorlum_6 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_f5e47c PRIMARY KEY (id)
);

CREATE TABLE pladorzenash_7 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(14,2),
  CONSTRAINT pk_da7b28 PRIMARY KEY (id)
);

CREATE TABLE quofal_8 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_aa2888 PRIMARY KEY (id)
);

CREATE TABLE quogorel_9 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_7acfd4 PRIMARY KEY (id)
);

CREATE TABLE korizennex_10 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(13,2),
  CONSTRAINT pk_b04341 PRIMARY KEY (id)
);

CREATE TABLE elash_11 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(10,2),
  CONSTRAINT pk_ff9be0 PRIMARY KEY (id)
);

CREATE TABLE triplaashfal_12 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_d0584d PRIMARY KEY (id)
);

CREATE TABLE baten_13 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(6,2),
  CONSTRAINT pk_070d23 PRIMARY KEY (id)
);

CREATE TABLE triplaten_14 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(10,2),
  CONSTRAINT pk_32461f PRIMARY KEY (id)
);

CREATE TABLE plaba_15 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(13,2),
  CONSTRAINT pk_c68ff6 PRIMARY KEY (id)
);

CREATE TABLE quodor_16 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_017d1a PRIMARY KEY (id)
);

CREATE TABLE sarquofalten_17 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_8a22e8 PRIMARY KEY (id)
);

CREATE TABLE ashtrigor_18 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_d6ad92 PRIMARY KEY (id)
);

CREATE TABLE lumashlum_19 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(15,2),
  CONSTRAINT pk_65e889 PRIMARY KEY (id)
);

CREATE TABLE sarashbael_20 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_3a01da PRIMARY KEY (id)
);

CREATE TABLE zenpla_21 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_6cd879 PRIMARY KEY (id)
);

CREATE TABLE quolummi_22 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(10,2),
  CONSTRAINT pk_f52ffd PRIMARY KEY (id)
);

CREATE TABLE gortenmi_23 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_90c120 PRIMARY KEY (id)
);

CREATE TABLE zenzenmiko_24 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(6,2),
  CONSTRAINT pk_0721c1 PRIMARY KEY (id)
);

CREATE TABLE triel_25 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_7c6af9 PRIMARY KEY (id)
);

CREATE TABLE eltrinex_26 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_722740 PRIMARY KEY (id)
);

CREATE TABLE lumdor_27 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_dd4a8f PRIMARY KEY (id)
);

CREATE TABLE ririzen_28 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_19faff PRIMARY KEY (id)
);

CREATE TABLE quotenel_29 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(14,2),
  CONSTRAINT pk_4e836d PRIMARY KEY (id)
);

CREATE TABLE rikoriri_30 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_a4e144 PRIMARY KEY (id)
);

CREATE TABLE bazenpla_31 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_5b9a29 PRIMARY KEY (id)
);

CREATE TABLE elkozen_32 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_bba829 PRIMARY KEY (id)
);

CREATE TABLE falko_33 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_2c52b4 PRIMARY KEY (id)
);

CREATE TABLE sardorsarel_34 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(15,2),
  CONSTRAINT pk_15599e PRIMARY KEY (id)
);

CREATE TABLE ashquoplalum_35 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_db0522 PRIMARY KEY (id)
);

CREATE TABLE gorplakoten_36 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_bc974f PRIMARY KEY (id)
);

CREATE TABLE bariba_37 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(13,2),
  CONSTRAINT pk_471ee6 PRIMARY KEY (id)
);

CREATE TABLE nexri_38 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(6,2),
  CONSTRAINT pk_29b9d7 PRIMARY KEY (id)
);

CREATE TABLE quozen_39 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_80ae72 PRIMARY KEY (id)
);

CREATE TABLE lumfaltridor_40 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_63ce71 PRIMARY KEY (id)
);

CREATE TABLE dorbaplaten_41 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(6,2),
  CONSTRAINT pk_bc68be PRIMARY KEY (id)
);

CREATE TABLE koquosarsar_42 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_099059 PRIMARY KEY (id)
);

CREATE TABLE tenbanexpla_43 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(13,2),
  CONSTRAINT pk_e3abc2 PRIMARY KEY (id)
);

CREATE TABLE misar_44 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(14,2),
  CONSTRAINT pk_afaa81 PRIMARY KEY (id)
);

CREATE TABLE lumzenko_45 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_78120b PRIMARY KEY (id)
);

CREATE TABLE dorritri_46 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_fa5d51 PRIMARY KEY (id)
);

CREATE TABLE dorkoashnex_47 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(13,2),
  CONSTRAINT pk_23d20b PRIMARY KEY (id)
);

CREATE TABLE elplako_48 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(13,2),
  CONSTRAINT pk_67e9a9 PRIMARY KEY (id)
);

CREATE TABLE dorvi_49 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_0afde6 PRIMARY KEY (id)
);

CREATE TABLE dormiten_50 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_b2844e PRIMARY KEY (id)
);

CREATE TABLE ririquo_51 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_d6cdf4 PRIMARY KEY (id)
);

CREATE TABLE gormidor_52 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_9117c0 PRIMARY KEY (id)
);

CREATE TABLE sarplakoash_53 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(6,2),
  CONSTRAINT pk_e988e8 PRIMARY KEY (id)
);

CREATE TABLE lumash_54 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_7029a6 PRIMARY KEY (id)
);

CREATE TABLE falzensarfal_55 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_dbe644 PRIMARY KEY (id)
);

CREATE TABLE quotriel_56 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_f94be4 PRIMARY KEY (id)
);

CREATE TABLE trizen_57 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_755c93 PRIMARY KEY (id)
);

CREATE TABLE trikozenmi_58 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_1174d8 PRIMARY KEY (id)
);

CREATE TABLE sartenko_59 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_298eed PRIMARY KEY (id)
);

CREATE TABLE ashvi_60 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_a1acc4 PRIMARY KEY (id)
);

CREATE TABLE vipla_61 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(15,2),
  CONSTRAINT pk_fbc092 PRIMARY KEY (id)
);

CREATE TABLE koplaelmi_62 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_04de30 PRIMARY KEY (id)
);

CREATE TABLE asheldor_63 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_9c729a PRIMARY KEY (id)
);

CREATE TABLE lumfalel_64 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_9a7078 PRIMARY KEY (id)
);

CREATE TABLE dormigor_65 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(15,2),
  CONSTRAINT pk_15e6ff PRIMARY KEY (id)
);

CREATE TABLE risarvi_66 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_e900f0 PRIMARY KEY (id)
);

CREATE TABLE eltri_67 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_2c6fc0 PRIMARY KEY (id)
);

CREATE TABLE nexten_68 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_86f0ef PRIMARY KEY (id)
);

CREATE TABLE falba_69 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_15d153 PRIMARY KEY (id)
);

CREATE TABLE falsar_70 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_6ed9be PRIMARY KEY (id)
);

CREATE TABLE zengor_71 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_2ba047 PRIMARY KEY (id)
);

CREATE TABLE gorfalpla_72 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_0b98d9 PRIMARY KEY (id)
);

CREATE TABLE kolumba_73 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_c8a65f PRIMARY KEY (id)
);

CREATE TABLE rielvi_74 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_cddbcb PRIMARY KEY (id)
);

CREATE TABLE plabavi_75 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(14,2),
  CONSTRAINT pk_f2005c PRIMARY KEY (id)
);

CREATE TABLE zentenba_76 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_def66d PRIMARY KEY (id)
);

CREATE TABLE mimiminex_77 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_21d22a PRIMARY KEY (id)
);

CREATE TABLE elpla_78 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_63212b PRIMARY KEY (id)
);

CREATE TABLE bapla_79 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(14,2),
  CONSTRAINT pk_0335d5 PRIMARY KEY (id)
);

CREATE TABLE dormigornex_80 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_7e9e4d PRIMARY KEY (id)
);

CREATE TABLE riash_81 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_e76acd PRIMARY KEY (id)
);

CREATE TABLE sarsarsarvi_82 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(15,2),
  CONSTRAINT pk_a14ca0 PRIMARY KEY (id)
);

CREATE TABLE gorsardorpla_83 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(13,2),
  CONSTRAINT pk_2d5be9 PRIMARY KEY (id)
);

CREATE TABLE vinex_84 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_4d3832 PRIMARY KEY (id)
);

CREATE TABLE ashashpla_85 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_59fd68 PRIMARY KEY (id)
);

CREATE TABLE vivi_86 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_3ee536 PRIMARY KEY (id)
);

CREATE TABLE kotenplador_87 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(15,2),
  CONSTRAINT pk_249ca9 PRIMARY KEY (id)
);

CREATE TABLE rinex_88 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(10,2),
  CONSTRAINT pk_20e28a PRIMARY KEY (id)
);

CREATE TABLE eldortenzen_89 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_1dd7fa PRIMARY KEY (id)
);

CREATE TABLE bafallumgor_90 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(15,2),
  CONSTRAINT pk_878d1d PRIMARY KEY (id)
);

CREATE TABLE falgortri_91 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(6,2),
  CONSTRAINT pk_10c782 PRIMARY KEY (id)
);

CREATE TABLE batritriquo_92 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(13,2),
  CONSTRAINT pk_e1fee8 PRIMARY KEY (id)
);

CREATE TABLE lumtri_93 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_1e8620 PRIMARY KEY (id)
);

CREATE TABLE dorel_94 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(6,2),
  CONSTRAINT pk_0ea9d7 PRIMARY KEY (id)
);

CREATE TABLE kofalpla_95 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_dca835 PRIMARY KEY (id)
);

CREATE TABLE tenquo_96 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_1e953f PRIMARY KEY (id)
);

CREATE TABLE triash_97 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(14,2),
  CONSTRAINT pk_bbbc74 PRIMARY KEY (id)
);

CREATE TABLE bafaltrisar_98 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(10,2),
  CONSTRAINT pk_7091b2 PRIMARY KEY (id)
);

CREATE TABLE triquoquo_99 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_1f40cc PRIMARY KEY (id)
);

CREATE TABLE koten_100 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_13aad0 PRIMARY KEY (id)
);

CREATE TABLE elzengor_101 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(13,2),
  CONSTRAINT pk_a90417 PRIMARY KEY (id)
);

CREATE TABLE quoviquo_102 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_8ec300 PRIMARY KEY (id)
);

CREATE TABLE vidordor_103 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_9890ca PRIMARY KEY (id)
);

CREATE TABLE bafalgornex_104 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_26eee5 PRIMARY KEY (id)
);

CREATE TABLE batengor_105 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_9ca635 PRIMARY KEY (id)
);

CREATE TABLE nexfalashgor_106 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_d03385 PRIMARY KEY (id)
);

CREATE TABLE plaashsar_107 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_eb671c PRIMARY KEY (id)
);

CREATE TABLE tentri_108 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(13,2),
  CONSTRAINT pk_52606f PRIMARY KEY (id)
);

CREATE TABLE falrinex_109 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_ddfaed PRIMARY KEY (id)
);

CREATE TABLE vifalzen_110 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_e996d0 PRIMARY KEY (id)
);

CREATE TABLE dorquoquo_111 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_6edceb PRIMARY KEY (id)
);

CREATE TABLE plaquoba_112 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_01d8ec PRIMARY KEY (id)
);

CREATE TABLE ashnexvimi_113 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(6,2),
  CONSTRAINT pk_8d0523 PRIMARY KEY (id)
);

CREATE TABLE sarnex_114 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_d4c71b PRIMARY KEY (id)
);

CREATE TABLE ashplazen_115 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_cf8725 PRIMARY KEY (id)
);

CREATE TABLE lumfalpla_116 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_858de5 PRIMARY KEY (id)
);

CREATE TABLE gorkoquoten_117 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_9e35d4 PRIMARY KEY (id)
);

CREATE TABLE zenkoko_118 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_b05fe1 PRIMARY KEY (id)
);

CREATE TABLE babatrifal_119 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_7365b5 PRIMARY KEY (id)
);

CREATE TABLE falgorvi_120 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_099443 PRIMARY KEY (id)
);

CREATE TABLE tenfalba_121 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_08429a PRIMARY KEY (id)
);

CREATE TABLE tenba_122 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(10,2),
  CONSTRAINT pk_42542c PRIMARY KEY (id)
);

CREATE TABLE nexnex_123 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(14,2),
  CONSTRAINT pk_f34431 PRIMARY KEY (id)
);

CREATE TABLE plaashkovi_124 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_7f1be8 PRIMARY KEY (id)
);

CREATE TABLE virilum_125 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_ec0b6c PRIMARY KEY (id)
);

CREATE TABLE vizendor_126 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(6,2),
  CONSTRAINT pk_17c62d PRIMARY KEY (id)
);

CREATE TABLE dorsarplalum_127 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_1af9f3 PRIMARY KEY (id)
);

CREATE TABLE ashmi_128 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(15,2),
  CONSTRAINT pk_5fc9f3 PRIMARY KEY (id)
);

CREATE TABLE plaelvisar_129 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(10,2),
  CONSTRAINT pk_edba58 PRIMARY KEY (id)
);

CREATE TABLE plaeltenlum_130 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_32507c PRIMARY KEY (id)
);

CREATE TABLE nexzenko_131 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(10,2),
  CONSTRAINT pk_db1c2b PRIMARY KEY (id)
);

CREATE TABLE sarnexlum_132 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_3dbe94 PRIMARY KEY (id)
);

CREATE TABLE triashplatri_133 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(6,2),
  CONSTRAINT pk_729252 PRIMARY KEY (id)
);

CREATE TABLE ashtrikozen_134 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(10,2),
  CONSTRAINT pk_b94153 PRIMARY KEY (id)
);

CREATE TABLE dorashplatri_135 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_f6e30c PRIMARY KEY (id)
);

CREATE TABLE ashnexlumdor_136 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_424157 PRIMARY KEY (id)
);

CREATE TABLE zendorten_137 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_deb21f PRIMARY KEY (id)
);

CREATE TABLE riquodorlum_138 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(15,2),
  CONSTRAINT pk_906aba PRIMARY KEY (id)
);

CREATE TABLE quofalten_139 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_430726 PRIMARY KEY (id)
);

CREATE TABLE trinexvilum_140 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(13,2),
  CONSTRAINT pk_c2ed6f PRIMARY KEY (id)
);

CREATE TABLE vimi_141 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_db8934 PRIMARY KEY (id)
);

CREATE TABLE tendor_142 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(18,2),
  CONSTRAINT pk_3ce412 PRIMARY KEY (id)
);

CREATE TABLE lumfal_143 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_44c8a4 PRIMARY KEY (id)
);

CREATE TABLE viriquo_144 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_58d04b PRIMARY KEY (id)
);

CREATE TABLE viritrifal_145 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_64b48b PRIMARY KEY (id)
);

CREATE TABLE dorba_146 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_8b6612 PRIMARY KEY (id)
);

CREATE TABLE gorquonex_147 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_b46d8c PRIMARY KEY (id)
);

CREATE TABLE tenelbako_148 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_7e398f PRIMARY KEY (id)
);

CREATE TABLE lumvi_149 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_f5adb0 PRIMARY KEY (id)
);

CREATE TABLE eldorfal_150 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_a671c0 PRIMARY KEY (id)
);

CREATE TABLE baashsar_151 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_bc5ed9 PRIMARY KEY (id)
);

CREATE TABLE viplarilum_152 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_3b60c9 PRIMARY KEY (id)
);

CREATE TABLE gorquoten_153 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(14,2),
  CONSTRAINT pk_ca5f39 PRIMARY KEY (id)
);

CREATE TABLE kori_154 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_908442 PRIMARY KEY (id)
);

CREATE TABLE risar_155 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_7e9b3f PRIMARY KEY (id)
);

CREATE TABLE pladorash_156 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(7,2),
  CONSTRAINT pk_14c126 PRIMARY KEY (id)
);

CREATE TABLE zenbavifal_157 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_e48055 PRIMARY KEY (id)
);

CREATE TABLE miko_158 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(15,2),
  CONSTRAINT pk_65d075 PRIMARY KEY (id)
);

CREATE TABLE vifallum_159 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_dbe696 PRIMARY KEY (id)
);

CREATE TABLE tririvi_160 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(12,2),
  CONSTRAINT pk_ad1f33 PRIMARY KEY (id)
);

CREATE TABLE elfal_161 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_2343be PRIMARY KEY (id)
);

CREATE TABLE sarmikonex_162 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_e1bd9b PRIMARY KEY (id)
);

CREATE TABLE quonex_163 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_e7dcd1 PRIMARY KEY (id)
);

CREATE TABLE basar_164 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_9d9e77 PRIMARY KEY (id)
);

CREATE TABLE lumnextennex_165 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(9,2),
  CONSTRAINT pk_cfedb3 PRIMARY KEY (id)
);

CREATE TABLE sarba_166 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_f36e9d PRIMARY KEY (id)
);

CREATE TABLE lumquoviba_167 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_42a0b8 PRIMARY KEY (id)
);

CREATE TABLE ririash_168 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(16,2),
  CONSTRAINT pk_6d137e PRIMARY KEY (id)
);

CREATE TABLE sarriko_169 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(10,2),
  CONSTRAINT pk_ea8cce PRIMARY KEY (id)
);

CREATE TABLE faltriashpla_170 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_b0e1b8 PRIMARY KEY (id)
);

CREATE TABLE kolumpla_171 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(17,2),
  CONSTRAINT pk_bd8ef9 PRIMARY KEY (id)
);

CREATE TABLE dorplaquomi_172 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(14,2),
  CONSTRAINT pk_606448 PRIMARY KEY (id)
);

CREATE TABLE lumri_173 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(11,2),
  CONSTRAINT pk_39ac2e PRIMARY KEY (id)
);

CREATE TABLE ashgor_174 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_ad4c4e PRIMARY KEY (id)
);

CREATE TABLE nexgor_175 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(8,2),
  CONSTRAINT pk_0e649f PRIMARY KEY (id)
);

CREATE TABLE bamibaten_176 (
  id bigint NOT NULL,
  ssn char(11),
  date_of_birth date,
  email varchar(255),
  iban varchar(34) DEFAULT NULL,
  card_last4 char(4),
  amount numeric(6,2),
  CONSTRAINT pk_4c3f75 PRIMARY KEY (id)
);

