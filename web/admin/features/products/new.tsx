import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { products, shopCurrency } from "../../data/provider.ts";
import { useRecordForm } from "../../data/record-form.tsx";
import { useTexts } from "../../i18n.tsx";
import { Head, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { ProductEditor } from "./editor.tsx";
import { usePictureUploads } from "./pictures.tsx";
import { aliases, bodyOf, copyOf, faulty, nothing, type ProductValues, valuesOf } from "./values.ts";

/** A product that is to be made, from nothing or like another. */
export function Component() {
  const { t } = useTexts();
  const [search] = useSearchParams();
  const like = search.get("copy") ?? "";
  const original = useQuery({
    queryKey: ["products", "record", like],
    queryFn: ({ signal }) => products.record(like, signal),
    enabled: like !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  const currency = useQuery({
    queryKey: ["currency"],
    queryFn: ({ signal }) => shopCurrency(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if ((like !== "" && !original.data) || !currency.data) {
    const failed = currency.error ? currency : original;
    return <Pending error={failed.error} retry={() => failed.refetch()} />;
  }
  const values = original.data
    ? copyOf(valuesOf(original.data), t("products.copyOf", { title: original.data.title }))
    : nothing();
  return <New key={like} start={values} currency={currency.data} />;
}

function New({ start, currency }: { start: ProductValues; currency: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const notify = useNotify();
  const first = useRef(start).current;
  const made = useRef("");
  const texts = { price: t("fault.price"), whole: t("fault.whole"), name: t("fault.optionName") };
  const record = useRecordForm<ProductValues>({
    values: first,
    parts: (values) => [
      {
        key: "new",
        name: values.title,
        read: { version: 0 },
        fields: [],
        alias: aliases(values),
        send: async () => {
          made.current = (await products.create(bodyOf(nothing(), values, currency))).id;
        },
      },
    ],
    check: (values) => ({
      ...(values.title.trim() === "" ? { title: t("fault.title") } : {}),
      ...faulty(values, currency, texts),
    }),
    keys: [["products"]],
    saved: () => {
      notify(t("products.made"));
      navigate(`/products/${made.current}`);
    },
  });
  const uploading = usePictureUploads(record);
  return (
    <>
      <Head title={t("products.new")} crumb={["/products", t("products.title")]} />
      <RecordFrame record={record} right="products.edit" waits={uploading.uploads.length > 0}>
        <ProductEditor uploading={uploading} record={record} product={null} stock={null} currency={currency} />
      </RecordFrame>
    </>
  );
}
