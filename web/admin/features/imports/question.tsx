// What a header means that nobody knows: a field for each of its names, filled with what is likely.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { imports, type ProductImport } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Alert, Panel } from "../../ui/parts.tsx";
import { columnName } from "./words.tsx";

type Header = NonNullable<ProductImport["mapping"]>;

export function Question({ run, header }: { run: ProductImport; header: Header }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [mapping, setMapping] = useState<Record<string, string>>(header.proposal);
  const confirm = useMutation({
    mutationFn: () => imports.understand(run.id, mapping),
    onSuccess: (next) => queries.setQueryData(["imports", "detail", run.id], next),
  });
  const hasTitle = Object.values(mapping).includes("title");
  const mean = (name: string, column: string) =>
    setMapping(({ [name]: _, ...rest }) => (column ? { ...rest, [name]: column } : rest));
  const send = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  const names = [...new Set(header.headers)].filter(Boolean);
  return (
    <Panel title={t("import.question")}>
      <form onSubmit={send}>
        <p className="iabout">{t("import.questionAbout")}</p>
        <Alert>{confirm.error?.message}</Alert>
        <div className="imap">
          {names.map((name) => (
            <SelectField
              key={name}
              label={name}
              value={mapping[name] ?? ""}
              onChange={(event) => mean(name, event.target.value)}
            >
              <option value="">{t("import.ignored")}</option>
              {header.columns
                .filter((column) => mapping[name] === column || !Object.values(mapping).includes(column))
                .map((column) => (
                  <option key={column} value={column}>
                    {columnName(t, column)}
                  </option>
                ))}
            </SelectField>
          ))}
        </div>
        {hasTitle ? null : (
          <p className="mute iabout" role="status">
            {t("import.needsTitle")}
          </p>
        )}
        <button type="submit" className="btn" disabled={!hasTitle || confirm.isPending}>
          {t("import.confirm")}
        </button>
      </form>
    </Panel>
  );
}
