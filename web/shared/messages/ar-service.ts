// كلمات الصفحات التي تعرّف بالمتجر وبمن يبيع فيه.

export const service = {
  "sellers.title": "البائعون",
  "sellers.none": "لا أحد يبيع هنا بعد.",
  "sellers.head": "من يبيع لدى {shop}.",
  "seller.none": "لا شيء معروض للبيع هنا حاليًا.",
  "seller.products": "المنتجات",
  "seller.rating": "تقييم المنتجات",
  "seller.rated": "{rating} من 5، {count, لا تقييمات|تقييم واحد|تقييمان|# تقييمات|# تقييمًا|# تقييم}",
  "seller.since": "يبيع هنا منذ",
};
