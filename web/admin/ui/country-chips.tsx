// Countries as chips, chosen from a list that is searched by name.
import { Command } from "cmdk";
import { CircleAlert, Plus, X } from "lucide-react";
import { Popover } from "radix-ui";
import { useId, useRef } from "react";
import { byName, COUNTRIES, folded } from "../data/countries.ts";
import { useTexts } from "../i18n.tsx";

interface Props {
  label: string;
  hint?: string;
  fault?: string;
  value: string[];
  change: (codes: string[]) => void;
}

export function CountryChips({ label, hint, fault, value, change }: Props) {
  const { t, country, language } = useTexts();
  const told = useId();
  const adder = useRef<HTMLButtonElement>(null);
  const remove = (code: string) => {
    change(value.filter((each) => each !== code));
    adder.current?.focus();
  };
  return (
    <fieldset className={`field choice${fault ? " err" : ""}`} aria-describedby={fault || hint ? told : undefined}>
      <legend>{label}</legend>
      <ul className="fchips">
        {byName(value, country, language).map((code) => (
          <li className="fchip on" key={code}>
            <span>{country(code)}</span>
            <button
              type="button"
              className="x"
              aria-label={t("countries.remove", { country: country(code) })}
              onClick={() => remove(code)}
            >
              <X className="i" aria-hidden="true" />
            </button>
          </li>
        ))}
        <li>
          <Popover.Root>
            <Popover.Trigger className="fchip" ref={adder}>
              <Plus className="i" aria-hidden="true" />
              {t("countries.add")}
            </Popover.Trigger>
            <Popover.Portal>
              <Popover.Content
                className="menu3 finder"
                align="start"
                sideOffset={6}
                collisionPadding={12}
                aria-label={t("countries.add")}
              >
                <Finder chosen={value} choose={(code) => change([...value, code])} />
              </Popover.Content>
            </Popover.Portal>
          </Popover.Root>
        </li>
      </ul>
      {fault || hint ? (
        <span className="msg" id={told}>
          {fault ? <CircleAlert className="i" aria-hidden="true" /> : null}
          <span>{fault ?? hint}</span>
        </span>
      ) : null}
    </fieldset>
  );
}

/** The countries that are not chosen yet; it stays open for the next one. */
function Finder({ chosen, choose }: { chosen: string[]; choose: (code: string) => void }) {
  const { t, country, language } = useTexts();
  const left = byName(COUNTRIES, country, language).filter((code) => !chosen.includes(code));
  const fits = (_: string, asked: string, words: string[] = []) =>
    words.some((word) => folded(word).includes(folded(asked.trim()))) ? 1 : 0;
  return (
    <Command label={t("countries.search")} filter={fits}>
      <Command.Input className="input" placeholder={t("countries.search")} />
      <Command.List label={t("countries.found")}>
        <Command.Empty>{t("countries.none")}</Command.Empty>
        {left.map((code) => (
          <Command.Item key={code} value={code} keywords={[country(code), code]} onSelect={() => choose(code)}>
            {country(code)}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
