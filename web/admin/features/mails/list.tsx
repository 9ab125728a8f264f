import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { mails } from "../../data/mails.ts";
import { useTexts } from "../../i18n.tsx";
import { byMail, type Mail, useMailWords } from "../../ui/mail-words.ts";
import { Badge, Head, Panel, Pending } from "../../ui/parts.tsx";
import { Table } from "../../ui/table.tsx";

/** What the shop writes to shoppers, and which of it is in the merchant's own words. */
export function Component() {
  const { t, language } = useTexts();
  const { nameOf, sentOf } = useMailWords();
  const query = useQuery({ queryKey: ["mails", "list"], queryFn: ({ signal }) => mails.all(signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const rows = byMail(query.data).map(({ name, words }) => {
    const first = words.find((each) => each.locale === language) ?? words[0];
    return {
      id: name,
      cells: [
        <Link key="name" className="link" to={`/mails/${name}/${first?.locale}`}>
          {nameOf(name)}
        </Link>,
        <span key="sent" className="mailsent">
          {sentOf(name)}
        </span>,
        <Languages key="languages" mail={{ name, words }} />,
      ],
    };
  });
  return (
    <>
      <Head title={t("nav.mails")} about={t("mails.about")} />
      <Panel title={t("nav.mails")} isAlone flush>
        <Table
          title={t("nav.mails")}
          heads={[t("mails.mail"), t("mails.sent"), t("mails.languages")]}
          rows={rows}
          stacked
        />
      </Panel>
    </>
  );
}

/** The way to each language, and whether it says the merchant's own words. */
function Languages({ mail: { name, words } }: { mail: Mail }) {
  const { t } = useTexts();
  const { nameOf, languageOf } = useMailWords();
  return (
    <ul className="maillanguages">
      {words.map(({ locale, is_own }) => (
        <li key={locale}>
          <Link
            className="link"
            to={`/mails/${name}/${locale}`}
            aria-label={t("mails.open", { mail: nameOf(name), language: languageOf(locale) })}
          >
            {languageOf(locale)}
          </Link>
          {is_own ? <Badge tone="info">{t("mails.own")}</Badge> : <span className="mute">{t("mails.default")}</span>}
        </li>
      ))}
    </ul>
  );
}
