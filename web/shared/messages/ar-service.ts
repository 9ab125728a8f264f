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
  "contact.title": "اتصل بنا",
  "contact.lead": "اكتب إلينا، وسيصلك الرد بالبريد الإلكتروني.",
  "contact.closed": "لا يستقبل هذا المتجر الرسائل هنا.",
  "contact.thanks": "شكرًا لك",
  "contact.sent": "رسالتك في طريقها إلينا، وسيصلك الرد بالبريد الإلكتروني.",
  "contact.name": "الاسم",
  "contact.email.hint": "لإرسال الرد",
  "contact.number": "رقم الطلب",
  "contact.number.hint": "إن كانت الرسالة عن طلب",
  "contact.message": "الرسالة",
  "contact.send": "إرسال الرسالة",
};
