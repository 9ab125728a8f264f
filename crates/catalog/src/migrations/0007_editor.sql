-- Which spot of a picture stays in sight where it is cut, in percent of its width and height; and when a draft is to be published.
ALTER TABLE product_media ADD COLUMN focal_x bigint CONSTRAINT product_media_focal_x_check CHECK (focal_x >= 0 AND focal_x <= 100);
ALTER TABLE product_media ADD COLUMN focal_y bigint CONSTRAINT product_media_focal_y_check CHECK (focal_y >= 0 AND focal_y <= 100);
ALTER TABLE product ADD COLUMN publish_at bigint;
CREATE INDEX product_publish_at_idx ON product (publish_at) WHERE publish_at IS NOT NULL;
