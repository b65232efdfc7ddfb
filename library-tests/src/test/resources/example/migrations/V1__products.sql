CREATE TABLE products (name VARCHAR(20) PRIMARY KEY, price INT);
INSERT INTO products VALUES ('tea', 4), ('coffee', 5);
