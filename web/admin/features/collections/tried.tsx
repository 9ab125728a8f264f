import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { collections, type Rule } from "../../data/provider.ts";
import { useSettled } from "../../data/settled.ts";
import { useTexts } from "../../i18n.tsx";
import { Alert, Panel } from "../../ui/parts.tsx";
import { ruleOf, type Values } from "./values.ts";

/** What the rule finds as it is typed: how many products, and the newest of them. */
export function Tried({ form, currency }: { form: UseFormReturn<Values>; currency: string }) {
  const { t } = useTexts();
  const [match, conditions] = useWatch({ control: form.control, name: ["match", "conditions"] });
  const rule = ruleOf({ match, conditions }, currency);
  const settled = useSettled(JSON.stringify(rule));
  const query = useQuery({
    queryKey: ["collections", "tried", settled],
    queryFn: ({ signal }) => collections.preview(JSON.parse(settled) as Rule, signal),
    enabled: settled !== "null",
    placeholderData: keepPreviousData,
  });
  const found = query.data;
  return (
    <Panel title={t("rule.tried")}>
      <Alert>{query.error?.message}</Alert>
      <div aria-live="polite">
        {rule === null ? <p className="mute">{t("rule.unfinished")}</p> : null}
        {found ? (
          <>
            <p className="tried">
              <b>{t(found.count_is_estimate ? "rule.countMore" : "rule.count", { count: found.count })}</b>
            </p>
            {found.finds === "some" ? null : <p className="notice">{t(`rule.finds.${found.finds}`)}</p>}
          </>
        ) : null}
      </div>
      <ul className="finds">
        {found?.products.map((product) => (
          <li key={product.id}>
            <span className={`pic ${product.category?.color ?? "sand"}`}>
              {product.images[0] ? <img src={product.images[0].url} alt="" loading="lazy" /> : null}
            </span>
            <span className="xs">{product.title}</span>
          </li>
        ))}
      </ul>
      <p className="mute sm">{t("rule.follows")}</p>
    </Panel>
  );
}
