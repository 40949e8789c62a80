SET client_encoding = 'UTF8';
SET search_path = public;

COPY public.clientes (name, amt, dept, birthdate, rec_id, sfz, passport_no) FROM stdin;
陈建国	7934.06	B20	⟦person-birth-date:1958年09月12日⟧	018974	⟦cn-resident-id:310104195809121031⟧	⟦cn-passport:G63562143⟧
李婷婷	8159.38	4179	⟦person-birth-date:2000年11月06日⟧	066348	⟦cn-resident-id:320102200011065125⟧	⟦cn-passport:E82103754⟧
黄婷婷	9040.65	KST 7830	⟦person-birth-date:2001-02-17⟧	P-26573	⟦cn-resident-id:110105200102170721⟧	⟦cn-passport:G89787475⟧
王建国	5563.59	9348	⟦person-birth-date:1962/02/21⟧	020288	⟦cn-resident-id:310104196202216696⟧	⟦cn-passport:E10111597⟧
黄晓燕	2603.89	8152	⟦person-birth-date:1994年3月26日⟧	84063	⟦cn-resident-id:330106199403266489⟧	⟦cn-passport:G20670694⟧
黄志强	7433.59	B02	⟦person-birth-date:1978年07月23日⟧	P-56390	⟦cn-resident-id:110105197807237493⟧	⟦cn-passport:G22794402⟧
李婷婷	4491.76	KST 7071	⟦person-birth-date:1973/01/11⟧	042703	⟦cn-resident-id:110105197301116109⟧	⟦cn-passport:E25279720⟧
赵丽华	4725.97	B08	⟦person-birth-date:1974年02月20日⟧	P-47235	⟦cn-resident-id:310104197402203085⟧	⟦cn-passport:E98118871⟧
\.
