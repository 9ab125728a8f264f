import { useI18n } from "../../shared/i18n.ts";
import { FieldError } from "../../shared/ui.tsx";

interface Props {
  countries: { code: string; name: string }[];
  chosen?: string;
  errors?: string[];
  onChoose?: (country: string) => void;
  wide?: boolean;
}

/** Which country an address is in. */
export function Country({ countries, chosen, errors, onChoose, wide }: Props) {
  const { t } = useI18n();
  return (
    <div className={`field ${wide ? "w" : ""} ${errors ? "err" : ""}`}>
      <label htmlFor="f-country">{t("field.country")}</label>
      <select
        className="input"
        id="f-country"
        name="country"
        autoComplete="country"
        defaultValue={chosen}
        aria-invalid={errors ? true : undefined}
        aria-describedby={errors ? "e-country" : undefined}
        onChange={(event) => onChoose?.(event.currentTarget.value)}
      >
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <FieldError id="e-country" errors={errors} />
    </div>
  );
}
