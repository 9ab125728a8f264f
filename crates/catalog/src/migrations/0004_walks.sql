-- Walks through the products of a category or a seller go on after the last id.
DROP INDEX product_category_id_idx;
DROP INDEX product_seller_id_idx;
CREATE INDEX product_category_id_idx ON product (category_id, id);
CREATE INDEX product_seller_id_idx ON product (seller_id, id);
