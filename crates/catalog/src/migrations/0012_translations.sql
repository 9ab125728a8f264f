-- Translations are a slice of their own; nothing was ever written here.
DROP TABLE product_translation;
DROP TABLE category_translation;
