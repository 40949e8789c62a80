-- dump employees, server version 10.6.12
SET NAMES utf8mb4;

INSERT INTO employees (nm, kojin_bango, emp_no, date_of_birth, cost_ctr, hire_dt) VALUES ('川島 健一', '⟦jp-my-number:4979-6055-7800⟧', '004885', '⟦person-birth-date:1980/07/06⟧', 'KST 8038', '2025/11/26');
INSERT INTO employees (nm, kojin_bango, emp_no, date_of_birth, cost_ctr, hire_dt) VALUES ('川島 健一', '⟦jp-my-number:9982-4604-7309⟧', '24523', '⟦person-birth-date:1993年7月26日⟧', 'HR-20', '2020年10月09日');
INSERT INTO employees (nm, kojin_bango, emp_no, date_of_birth, cost_ctr, hire_dt) VALUES ('大西 浩二', '⟦jp-my-number:908784950214⟧', '035038', '⟦person-birth-date:1973-06-08⟧', 'HR-26', '2024-04-07');
INSERT INTO employees (nm, kojin_bango, emp_no, date_of_birth, cost_ctr, hire_dt) VALUES ('中村 恵子', '⟦jp-my-number:8788 6683 6472⟧', '093798', '⟦person-birth-date:1993/08/04⟧', 'B21', '2023/09/16');
INSERT INTO employees (nm, kojin_bango, emp_no, date_of_birth, cost_ctr, hire_dt) VALUES ('大西 恵子', '⟦jp-my-number:6884 1589 5129⟧', '39945', '⟦person-birth-date:1999年1月5日⟧', 'HR-24', '2023-08-24');
INSERT INTO employees (nm, kojin_bango, emp_no, date_of_birth, cost_ctr, hire_dt) VALUES ('中村 健一', '⟦jp-my-number:696514532731⟧', '86087', '⟦person-birth-date:1999-10-19⟧', 'B27', '2016/02/15');
INSERT INTO employees (nm, kojin_bango, emp_no, date_of_birth, cost_ctr, hire_dt) VALUES ('大西 美咲', '⟦jp-my-number:6680 9474 7296⟧', 'K138205', '⟦person-birth-date:1961年4月10日⟧', 'KST 7106', '2022/10/25');
INSERT INTO employees (nm, kojin_bango, emp_no, date_of_birth, cost_ctr, hire_dt) VALUES ('川島 恵子', '⟦jp-my-number:1538-8204-1400⟧', '45267', '⟦person-birth-date:2002年08月22日⟧', 'B18', '2021年11月11日');
INSERT INTO employees (nm, kojin_bango, emp_no, date_of_birth, cost_ctr, hire_dt) VALUES ('大西 美咲', '⟦jp-my-number:246349756306⟧', 'K786343', '⟦person-birth-date:1991/02/25⟧', 'B12', '2020年4月27日');
